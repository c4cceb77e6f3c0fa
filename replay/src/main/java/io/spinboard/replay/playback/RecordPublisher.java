package io.spinboard.replay.playback;

import io.spinboard.cli.kafka.ProducerSettings;
import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.recordings.RecordedRecord;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends records to a topic. One thread sends; any thread may read the counters. */
final class RecordPublisher implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final TopicSpec topic;
  private final boolean keepsTimestamps;
  private final Producer<byte[], byte[]> producer;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /**
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}
   * @param keepsTimestamps whether records keep their recorded timestamps
   */
  RecordPublisher(Map<String, Object> clientConfig, TopicSpec topic, boolean keepsTimestamps) {
    this.topic = topic;
    this.keepsTimestamps = keepsTimestamps;
    this.producer = new KafkaProducer<>(ProducerSettings.idempotent(clientConfig));
  }

  /**
   * Sends a record to its recorded partition or, if the topic does not have it, to the one of its
   * key.
   *
   * @throws KafkaException if Kafka rejected a record
   * @throws org.apache.kafka.common.errors.InterruptException if the thread is interrupted, and
   *     then the record is not sent
   */
  void send(RecordedRecord recorded) {
    throwIfRejected();
    boolean hasPartition = recorded.hasOffset() && recorded.partition() < topic.partitions();
    boolean hasTimestamp = keepsTimestamps && recorded.timestampMillis() != RecordedRecord.UNKNOWN;
    var unused =
        producer.send(
            new ProducerRecord<>(
                topic.name(),
                hasPartition ? recorded.partition() : null,
                hasTimestamp ? recorded.timestampMillis() : null,
                recorded.key(),
                recorded.value()),
            (metadata, error) -> count(error));
    sent.incrementAndGet();
  }

  private void count(Exception error) {
    if (error == null) {
      acknowledged.incrementAndGet();
    } else {
      failure.compareAndSet(null, error);
    }
  }

  /** Waits until all sent records are acknowledged. */
  void flush() {
    producer.flush();
    throwIfRejected();
  }

  private void throwIfRejected() {
    Exception error = failure.get();
    if (error != null) {
      throw new KafkaException("Kafka rejected a record: " + error.getMessage(), error);
    }
  }

  /** The number of records sent, acknowledged or not. */
  long sent() {
    return sent.get();
  }

  long acknowledged() {
    return acknowledged.get();
  }

  /** Waits a few seconds for records in flight. */
  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
