package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks about once a second at the newest records of a topic, for the sake of idle partitions whose
 * process reads nothing else that could tell how far the topic has come.
 */
final class TopicHead implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicHead.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);

  /** Enough to find a spin among records that are none. */
  private static final int RECORDS = 50;

  private final TopicClock clock;
  private final Consumer<byte[], byte[]> consumer;
  private final SpinDecoder decoder;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> seenEnds = new HashMap<>();
  private final Thread thread = new Thread(this::lookUntilClosed, "spinboard-topic-head");

  private TopicHead(TopicReading reading, TopicClock clock) {
    this.clock = clock;
    this.partitions =
        IntStream.range(0, reading.partitions())
            .mapToObj(partition -> new TopicPartition(reading.topic().name(), partition))
            .toList();
    Map<String, Object> config = reading.consumer();
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    this.decoder = BatchDeserializer.decoder(config);
    this.consumer = new KafkaConsumer<>(config);
  }

  /** Begins to look, and tells {@code clock} what it sees. */
  static TopicHead watch(TopicReading reading, TopicClock clock) {
    TopicHead head = new TopicHead(reading, clock);
    head.thread.setDaemon(true);
    head.thread.start();
    return head;
  }

  private void lookUntilClosed() {
    try (consumer) {
      consumer.assign(partitions);
      while (true) {
        look();
        // Only waits: all are paused.
        consumer.poll(BETWEEN_LOOKS);
      }
    } catch (WakeupException closed) {
      // What close() does.
    } catch (KafkaException e) {
      LOG.warn("Idle partitions no longer follow the others: {}", e.getMessage());
    }
  }

  private void look() {
    try {
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      ends.entrySet().removeIf(end -> end.getValue().equals(seenEnds.get(end.getKey())));
      ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - RECORDS)));
      consumer.resume(ends.keySet());
      long until = System.nanoTime() + LONGEST_LOOK.toNanos();
      while (isBefore(ends) && System.nanoTime() - until < 0) {
        consumer.poll(Duration.ofMillis(100)).forEach(this::tell);
      }
      if (!isBefore(ends)) {
        seenEnds.putAll(ends);
      }
    } catch (TimeoutException away) {
      // The readers say so.
    } finally {
      consumer.pause(partitions);
    }
  }

  private boolean isBefore(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private void tell(ConsumerRecord<byte[], byte[]> record) {
    if (decoder.decode(record.value()) instanceof Spin spin) {
      long eventMillis = Math.floorDiv(spin.eventTimeMicros(), 1000);
      clock.saw(eventMillis, System.currentTimeMillis());
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
  }
}
