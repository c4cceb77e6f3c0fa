package io.spinboard.pipeline;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends a recording to a topic, beside the test or before it. */
public final class TestProducer implements AutoCloseable {
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final CompletableFuture<TestRecording> playing;

  private TestProducer(String servers, String topic, TestRecording recording) {
    this.playing =
        CompletableFuture.supplyAsync(() -> send(servers, topic, recording, null, true, stopped));
  }

  /** Sends all of it, and returns when Kafka has it. */
  public static void sendAll(String servers, String topic, TestRecording recording) {
    send(servers, topic, recording, null, false, new AtomicBoolean());
  }

  /**
   * The same, with Kafka's timestamps as if it had been sent in real time from {@code start} on.
   */
  static void sendAllWithTimestampsFrom(String servers, String topic, TestRecording recording, Instant start) {
    send(servers, topic, recording, start, false, new AtomicBoolean());
  }

  /** Sends each record at its time, beside the test. */
  public static TestProducer startInRealTime(String servers, String topic, TestRecording recording) {
    return new TestProducer(servers, topic, recording);
  }

  private static TestRecording send(
      String servers,
      String topic,
      TestRecording recording,
      Instant dated,
      boolean paced,
      AtomicBoolean stopped) {
    long start = System.nanoTime();
    AtomicReference<Exception> lost = new AtomicReference<>();
    int sent = 0;
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
        Long timestamp = dated == null ? null : dated.toEpochMilli() + line.sentAtMicros() / 1000;
        var unused =
            producer.send(
                new ProducerRecord<>(topic, line.partition(), timestamp, line.key(), line.value()),
                (metadata, failure) -> lost.compareAndSet(null, failure));
        sent++;
      }
    }
    if (lost.get() != null) {
      throw new IllegalStateException("not all was sent", lost.get());
    }
    return new TestRecording(recording.lines().subList(0, sent));
  }

  public boolean isRunning() {
    return !playing.isDone();
  }

  /** Ends it here; what was sent, all of which Kafka has. */
  public TestRecording stop() throws InterruptedException, ExecutionException {
    stopped.set(true);
    return playing.get();
  }

  /** Waits for its end. */
  @Override
  public void close() throws InterruptedException, ExecutionException {
    playing.get();
  }
}
