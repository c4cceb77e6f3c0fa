package io.spinboard.pipeline;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends a recording to a topic, in the foreground or in a background thread. */
public final class TestProducer implements AutoCloseable {
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger sent = new AtomicInteger();
  private final CompletableFuture<TestRecording> sending;

  private TestProducer(String servers, String topic, TestRecording recording) {
    this.sending =
        CompletableFuture.supplyAsync(
            () -> send(servers, topic, recording, null, true, stopped, sent));
  }

  /** Sends all records as fast as possible and returns when Kafka has stored them. */
  public static void sendAll(String servers, String topic, TestRecording recording) {
    send(servers, topic, recording, null, false, new AtomicBoolean(), new AtomicInteger());
  }

  /**
   * Sends all records as fast as possible, with timestamps as if they were sent in real time.
   *
   * @param start the timestamp of the first record; null for Kafka's default
   */
  static void sendAllWithTimestampsFrom(
      String servers, String topic, TestRecording recording, Instant start) {
    send(servers, topic, recording, start, false, new AtomicBoolean(), new AtomicInteger());
  }

  /** Starts to send each record at its time, in a background thread. */
  public static TestProducer startInRealTime(
      String servers, String topic, TestRecording recording) {
    return new TestProducer(servers, topic, recording);
  }

  private static TestRecording send(
      String servers,
      String topic,
      TestRecording recording,
      Instant timestampsFrom,
      boolean paced,
      AtomicBoolean stopped,
      AtomicInteger sent) {
    long start = System.nanoTime();
    AtomicReference<Exception> failed = new AtomicReference<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (TestRecording.Line line : recording.lines()) {
        long due = start + TimeUnit.MICROSECONDS.toNanos(line.sentAtMicros());
        while (paced && System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        if (stopped.get()) {
          break;
        }
        Long timestamp =
            timestampsFrom == null
                ? null
                : timestampsFrom.toEpochMilli() + line.sentAtMicros() / 1000;
        var unused =
            producer.send(
                new ProducerRecord<>(topic, line.partition(), timestamp, line.key(), line.value()),
                (metadata, failure) -> failed.compareAndSet(null, failure));
        sent.incrementAndGet();
      }
    }
    if (failed.get() != null) {
      throw new IllegalStateException("not all records were sent", failed.get());
    }
    return new TestRecording(recording.lines().subList(0, sent.get()));
  }

  /** The number of records sent so far; Kafka may not have stored all of them. */
  public int sent() {
    return sent.get();
  }

  /** Stops sending; the records that were sent, all of which Kafka has stored. */
  public TestRecording stop() throws InterruptedException, ExecutionException {
    stopped.set(true);
    return sending.get();
  }

  /** Waits until all records are sent. */
  @Override
  public void close() throws InterruptedException, ExecutionException {
    sending.get();
  }
}
