package io.spinboard.generator.traffic;

import io.spinboard.cli.kafka.ProducerSettings;
import io.spinboard.generator.world.Simulation;
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
 * Publishes messages to a Kafka topic, each exactly once and in order per player. Waits for brokers
 * that are unavailable. One thread publishes; any thread may read the counters and stop it.
 */
public final class SpinPublisher implements MessageSink {
  /** A number of spins without a limit. */
  public static final long ENDLESS = Long.MAX_VALUE;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final String topic;
  private final MessageGenerator generator;
  private final SpinPacer realTime;
  private final Producer<byte[], byte[]> producer;
  private final AtomicLong sent = new AtomicLong();
  private final MessageCounts acknowledged = new MessageCounts();
  private final Map<MessageKind, Callback> callbacks = new EnumMap<>(MessageKind.class);
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private Thread publishing;
  private boolean stopped;

  /**
   * Publishes a simulation without faults. Does not wait for the broker to be available.
   *
   * @param bootstrap the brokers' addresses, {@code host:port} separated by commas
   * @param topic an existing topic
   * @throws KafkaException if no address can be resolved
   */
  public SpinPublisher(String bootstrap, String topic, Simulation simulation) {
    this(
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
        topic,
        new MessageGenerator(simulation, Faults.NONE));
  }

  /**
   * @param clientConfig settings for the Kafka client, including {@code bootstrap.servers};
   *     settings that exactly-once publishing depends on are overridden
   * @throws KafkaException if the settings are invalid or no address can be resolved
   */
  public SpinPublisher(Map<String, ?> clientConfig, String topic, MessageGenerator generator) {
    this.topic = topic;
    this.generator = generator;
    this.realTime = SpinPacer.realTime(generator);
    for (MessageKind kind : MessageKind.values()) {
      callbacks.put(kind, (metadata, error) -> count(kind, error));
    }
    this.producer = new KafkaProducer<>(ProducerSettings.idempotent(clientConfig));
  }

  /**
   * Publishes the next spins in real time. Returns when all of them are acknowledged or {@link
   * #stop} is called.
   *
   * @param count the number of spins, or {@link #ENDLESS}
   * @throws KafkaException if the broker rejects a spin permanently
   */
  public void publish(long count) throws InterruptedException {
    send(count, realTime);
  }

  /** Publishes the next spins without waiting between them; otherwise like {@link #publish}. */
  public void publishUnpaced(long count) throws InterruptedException {
    send(count, SpinPacer.unbounded(generator));
  }

  @Override
  public MessageCounts acknowledged() {
    return acknowledged;
  }

  @Override
  public long sent() {
    return sent.get();
  }

  /** Stops publishing permanently. Messages in flight may still arrive. */
  public synchronized void stop() {
    stopped = true;
    if (publishing != null) {
      publishing.interrupt();
    }
  }

  /** Stops, and waits a few seconds for messages in flight. */
  @Override
  public void close() {
    stop();
    producer.close(CLOSE_TIMEOUT);
  }

  @Override
  public void send(long count, SpinPacer pacer) throws InterruptedException {
    if (!begin()) {
      return;
    }
    try {
      sendAll(count, pacer);
      producer.flush();
      failIfRejected();
    } catch (InterruptedException | InterruptException interrupted) {
      // The Kafka client sets the interrupt flag again, but the interrupt is handled here.
      Thread.interrupted();
      if (!isStopped()) {
        throw new InterruptedException();
      }
    } finally {
      end();
    }
  }

  private void sendAll(long count, SpinPacer pacer) throws InterruptedException {
    for (long left = count; left > 0; left--) {
      long index = sent.get();
      long time = pacer.await(index);
      if (time == SpinPacer.END) {
        return;
      }
      failIfRejected();
      send(generator.message(index, time));
      sent.incrementAndGet();
    }
  }

  private void send(GeneratedMessage message) {
    byte[] key = Integer.toString(message.playerId()).getBytes(StandardCharsets.US_ASCII);
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, message.value());
    // The callback receives the result, so the future is not needed.
    var unused = producer.send(record, callbacks.get(message.kind()));
  }

  private void count(MessageKind kind, Exception error) {
    if (error == null) {
      acknowledged.add(kind);
    } else {
      failure.compareAndSet(null, error);
    }
  }

  private void failIfRejected() {
    Exception error = failure.get();
    if (error != null) {
      throw new KafkaException("Kafka rejected a message: " + error.getMessage(), error);
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
      // Clears an interrupt by stop() that arrived after publishing had finished.
      Thread.interrupted();
    }
  }
}
