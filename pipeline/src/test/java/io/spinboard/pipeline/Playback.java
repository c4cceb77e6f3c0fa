package io.spinboard.pipeline;

import io.spinboard.local.LocalStack;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends a recording to a topic, beside the test or before it. */
final class Playback implements AutoCloseable {
  private final CompletableFuture<Void> playing;

  private Playback(CompletableFuture<Void> playing) {
    this.playing = playing;
  }

  static void atFullSpeed(LocalStack stack, String topic, Recording recording) {
    send(stack, topic, recording, false);
  }

  static Playback inRealTime(LocalStack stack, String topic, Recording recording) {
    return new Playback(CompletableFuture.runAsync(() -> send(stack, topic, recording, true)));
  }

  private static void send(LocalStack stack, String topic, Recording recording, boolean paced) {
    long start = System.nanoTime();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.bootstrapServers()),
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

  boolean isPlaying() {
    return !playing.isDone();
  }

  @Override
  public void close() throws InterruptedException, ExecutionException {
    playing.get();
  }
}
