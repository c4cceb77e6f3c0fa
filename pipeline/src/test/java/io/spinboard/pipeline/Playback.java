package io.spinboard.pipeline;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends a recording to a topic, beside the test or before it. */
public final class Playback implements AutoCloseable {
  private final CompletableFuture<Void> playing;

  private Playback(CompletableFuture<Void> playing) {
    this.playing = playing;
  }

  /** Sends all of it, and returns when Kafka has it. */
  public static void atFullSpeed(String servers, String topic, Recording recording) {
    send(servers, topic, recording, false);
  }

  /** Sends each record at its time, beside the test. */
  public static Playback inRealTime(String servers, String topic, Recording recording) {
    return new Playback(CompletableFuture.runAsync(() -> send(servers, topic, recording, true)));
  }

  private static void send(String servers, String topic, Recording recording, boolean paced) {
    long start = System.nanoTime();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (Recording.Line line : recording.lines()) {
        long due = start + TimeUnit.MICROSECONDS.toNanos(line.sentAtMicros());
        while (paced && System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        var unused =
            producer.send(
                new ProducerRecord<>(topic, line.partition(), line.key(), line.value()),
                (metadata, failure) -> {
                  if (failure != null) {
                    throw new IllegalStateException(failure);
                  }
                });
      }
    }
  }

  public boolean isPlaying() {
    return !playing.isDone();
  }

  @Override
  public void close() throws InterruptedException, ExecutionException {
    playing.get();
  }
}
