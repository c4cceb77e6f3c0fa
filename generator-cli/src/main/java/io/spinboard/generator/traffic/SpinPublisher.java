package io.spinboard.generator.traffic;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes simulated spins to a Kafka topic: once each, a player's spins in order. A broker that
 * is away is waited for. One thread publishes; any thread may read the counters and stop it.
 */
public final class SpinPublisher implements AutoCloseable {
  /** A count of spins that never ends. */
  public static final long ENDLESS = Long.MAX_VALUE;

  private static final Duration PATIENCE_WHEN_CLOSING = Duration.ofSeconds(5);

  private final String topic;
  private final Simulator simulator;
  private final Pace realTime;
  private final Producer<byte[], byte[]> producer;
  private final AtomicLong handedOver = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private Thread publishing;
  private boolean stopped;

  /**
   * Does not wait for the broker to be there.
   *
   * @param bootstrap the brokers' addresses, {@code host:port} separated by commas
   * @param topic where the spins go; it should exist
   * @throws KafkaException if no address can be resolved
   */
  public SpinPublisher(String bootstrap, String topic, Simulation simulation) {
    this(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap), topic, simulation);
  }

  /**
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}; those
   *     that publishing exactly once depends on are not taken from it
   * @throws KafkaException if the settings are invalid or no address can be resolved
   */
  public SpinPublisher(Map<String, ?> clientConfig, String topic, Simulation simulation) {
    this.topic = topic;
    this.simulator = new Simulator(simulation);
    this.realTime = Pace.realTime(simulator);
    this.producer = new KafkaProducer<>(settings(clientConfig));
  }

  /**
   * Publishes the next spins of the simulation as its event time goes by, and returns when all of
   * them are acknowledged or {@link #stop} was called.
   *
   * @param count how many, or {@link #ENDLESS}
   * @throws KafkaException if the broker refuses a spin for good
   */
  public void publish(long count) throws InterruptedException {
    publish(count, realTime);
  }

  /** The same without any waiting between the spins. */
  public void publishAtOnce(long count) throws InterruptedException {
    publish(count, Pace.UNBOUNDED);
  }

  /** How many spins the broker has acknowledged. */
  public long sent() {
    return sent.get();
  }

  /** How many spins were given to the Kafka client, acknowledged or not. */
  public long handedOver() {
    return handedOver.get();
  }

  /** Ends publishing, now and for good; spins on their way may still arrive. */
  public synchronized void stop() {
    stopped = true;
    if (publishing != null) {
      publishing.interrupt();
    }
  }

  /** Stops, and gives spins on their way a few seconds to arrive. */
  @Override
  public void close() {
    stop();
    producer.close(PATIENCE_WHEN_CLOSING);
  }

  private void publish(long count, Pace pace) throws InterruptedException {
    if (!begin()) {
      return;
    }
    try {
      send(count, pace);
      producer.flush();
      failIfRefused();
    } catch (InterruptedException | InterruptException interrupted) {
      // The Kafka client sets the flag again; here it has done its duty.
      Thread.interrupted();
      if (!isStopped()) {
        throw new InterruptedException();
      }
    } finally {
      end();
    }
  }

  private void send(long count, Pace pace) throws InterruptedException {
    for (long left = count; left > 0; left--) {
      long index = handedOver.get();
      pace.await(index);
      failIfRefused();
      send(simulator.spin(index));
      handedOver.incrementAndGet();
    }
  }

  private void send(Spin spin) {
    byte[] key = Integer.toString(spin.playerId()).getBytes(StandardCharsets.US_ASCII);
    // What becomes of the record is told to the callback; the future has nothing to add.
    var unused =
        producer.send(new ProducerRecord<>(topic, key, SpinEncoder.encode(spin)), this::count);
  }

  private void count(RecordMetadata where, Exception refusal) {
    if (refusal == null) {
      sent.incrementAndGet();
    } else {
      failure.compareAndSet(null, refusal);
    }
  }

  private void failIfRefused() {
    Exception refusal = failure.get();
    if (refusal != null) {
      throw new KafkaException("Kafka refused a spin: " + refusal.getMessage(), refusal);
    }
  }

  private synchronized boolean begin() {
    publishing = stopped ? null : Thread.currentThread();
    return !stopped;
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized void end() {
    publishing = null;
    if (stopped) {
      // The interrupt was meant for publishing, which is over.
      Thread.interrupted();
    }
  }

  private static Map<String, Object> settings(Map<String, ?> clientConfig) {
    Map<String, Object> settings = new HashMap<>();
    // However long an outage lasts, its end is waited for.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) Integer.MAX_VALUE);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.putAll(clientConfig);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }
}
