package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How far in event time the spins go that a new job does not read: those before where it begins,
 * some of which Kafka may no longer have. What is counted from then on is complete.
 */
final class UnreadPast {
  /** Enough to find a spin among records that are none. */
  private static final int RECORDS = 50;

  private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

  private final SpinDecoder decoder;
  private final Map<TopicPartition, Long> starts;
  private final Map<TopicPartition, Long> before = new HashMap<>();
  private final Map<TopicPartition, Long> after = new HashMap<>();

  private UnreadPast(Map<TopicPartition, Long> starts, SpinDecoder decoder) {
    this.starts = starts;
    this.decoder = decoder;
  }

  /**
   * Looks at the records around where a job begins.
   *
   * @param begin the offset in each partition
   * @param consumer the properties of a consumer of the topic
   * @return the greatest event time known of the unread, microseconds; {@code Long.MIN_VALUE} if
   *     there are none, and the present if nothing tells
   */
  static long greatestEventTime(Map<TopicPartition, Long> begin, Map<String, Object> consumer) {
    Map<TopicPartition, Long> starts = new HashMap<>(begin);
    starts.values().removeIf(offset -> offset == 0);
    if (starts.isEmpty()) {
      return Long.MIN_VALUE;
    }
    Map<String, Object> config = new HashMap<>(consumer);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    UnreadPast past = new UnreadPast(starts, BatchDeserializer.decoder(config));
    try (Consumer<byte[], byte[]> reader = new KafkaConsumer<>(config)) {
      past.look(reader);
    }
    return starts.keySet().stream().mapToLong(past::timeOf).max().orElse(Long.MIN_VALUE);
  }

  private void look(Consumer<byte[], byte[]> reader) {
    reader.assign(starts.keySet());
    Map<TopicPartition, Long> earliest = reader.beginningOffsets(starts.keySet());
    Map<TopicPartition, Long> ends = reader.endOffsets(starts.keySet());
    starts.forEach((it, start) -> reader.seek(it, Math.max(earliest.get(it), start - RECORDS)));
    long until = System.nanoTime() + LONGEST_LOOK.toNanos();
    while (System.nanoTime() - until < 0
        && starts.keySet().stream().anyMatch(it -> isBefore(reader.position(it), it, ends))) {
      reader.poll(Duration.ofMillis(100)).forEach(this::see);
    }
  }

  private boolean isBefore(
      long position, TopicPartition partition, Map<TopicPartition, Long> ends) {
    boolean knows = before.containsKey(partition) && position >= starts.get(partition);
    long enough = Math.min(ends.get(partition), starts.get(partition) + RECORDS);
    return !knows && position < enough;
  }

  private void see(ConsumerRecord<byte[], byte[]> record) {
    if (decoder.decode(record.value()) instanceof Spin spin) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      if (record.offset() < starts.get(partition)) {
        before.merge(partition, spin.eventTimeMicros(), Math::max);
      } else {
        after.putIfAbsent(partition, spin.eventTimeMicros());
      }
    }
  }

  private long timeOf(TopicPartition partition) {
    Long known = before.getOrDefault(partition, after.get(partition));
    return known == null ? TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis()) : known;
  }
}
