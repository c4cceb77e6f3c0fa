package io.spinboard.generator.traffic;

import io.spinboard.generator.world.Simulation;
import io.spinboard.topics.ProducerSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Publishes messages to a Kafka topic: once each, a player's in order. A broker that is away is
 * waited for. One thread publishes; any thread may read the counters and stop it.
 */
public final class SpinPublisher implements MessageSink {
  /** A count of spins that never ends. */
  public static final long ENDLESS = Long.MAX_VALUE;

  private static final Duration PATIENCE_WHEN_CLOSING = Duration.ofSeconds(5);

  private final String topic;
  private final MessageGenerator feed;
  private final SpinPacer realTime;
  private final Producer<byte[], byte[]> producer;
  private final AtomicLong handedOver = new AtomicLong();
  private final MessageCounts acknowledged = new MessageCounts();
  private final Map<MessageKind, Callback> callbacks = new EnumMap<>(MessageKind.class);
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private Thread publishing;
  private boolean stopped;

  /**
   * Publishes a simulation in which nothing goes wrong. Does not wait for the broker to be there.
   *
   * @param bootstrap the brokers' addresses, {@code host:port} separated by commas
   * @param topic where the spins go; it should exist
   * @throws KafkaException if no address can be resolved
   */
  public SpinPublisher(String bootstrap, String topic, Simulation simulation) {
    this(
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
        topic,
        new MessageGenerator(simulation, Faults.NONE));
  }

  /**
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}; those
   *     that publishing exactly once depends on are not taken from it
   * @throws KafkaException if the settings are invalid or no address can be resolved
   */
  public SpinPublisher(Map<String, ?> clientConfig, String topic, MessageGenerator feed) {
    this.topic = topic;
    this.feed = feed;
    this.realTime = SpinPacer.realTime(feed);
    for (MessageKind kind : MessageKind.values()) {
      callbacks.put(kind, (where, refusal) -> count(kind, refusal));
    }
    this.producer = new KafkaProducer<>(ProducerSettings.exactlyOnce(clientConfig));
  }

  /**
   * Publishes the next spins as event time goes by, and returns when all of them are acknowledged
   * or {@link #stop} was called.
   *
   * @param count how many, or {@link #ENDLESS}
   * @throws KafkaException if the broker refuses a spin for good
   */
  public void publish(long count) throws InterruptedException {
    send(count, realTime);
  }

  /** The same without any waiting between the spins. */
  public void publishUnpaced(long count) throws InterruptedException {
    send(count, SpinPacer.unbounded(feed));
  }

  @Override
  public MessageCounts acknowledged() {
    return acknowledged;
  }

  @Override
  public long sent() {
    return handedOver.get();
  }

  /** Ends publishing, now and for good; messages on their way may still arrive. */
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

  @Override
  public void send(long count, SpinPacer pace) throws InterruptedException {
    if (!begin()) {
      return;
    }
    try {
      sendAll(count, pace);
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

  private void sendAll(long count, SpinPacer pace) throws InterruptedException {
    for (long left = count; left > 0; left--) {
      long index = handedOver.get();
      long time = pace.await(index);
      if (time == SpinPacer.END) {
        return;
      }
      failIfRefused();
      send(feed.message(index, time));
      handedOver.incrementAndGet();
    }
  }

  private void send(GeneratedMessage message) {
    byte[] key = Integer.toString(message.playerId()).getBytes(StandardCharsets.US_ASCII);
    ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(topic, key, message.value());
    // What becomes of the record is told to the callback; the future has nothing to add.
    var unused = producer.send(sent, callbacks.get(message.kind()));
  }

  private void count(MessageKind kind, Exception refusal) {
    if (refusal == null) {
      acknowledged.add(kind);
    } else {
      failure.compareAndSet(null, refusal);
    }
  }

  private void failIfRefused() {
    Exception refusal = failure.get();
    if (refusal != null) {
      throw new KafkaException("Kafka refused a message: " + refusal.getMessage(), refusal);
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
}
