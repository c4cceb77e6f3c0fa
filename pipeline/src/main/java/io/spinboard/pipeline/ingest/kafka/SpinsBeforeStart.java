package io.spinboard.pipeline.ingest.kafka;

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
 * Estimates the greatest event time of the spins that a new job does not read: those before its
 * start offsets, some of which Kafka may no longer have. Later event times are counted completely.
 */
final class SpinsBeforeStart {
  /** Enough to find a spin among rejected records. */
  private static final int RECORDS = 50;

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final SpinDecoder decoder;
  private final Map<TopicPartition, Long> starts;
  private final Map<TopicPartition, Long> greatestBefore = new HashMap<>();
  private final Map<TopicPartition, Long> firstAfter = new HashMap<>();

  private SpinsBeforeStart(Map<TopicPartition, Long> starts, SpinDecoder decoder) {
    this.starts = starts;
    this.decoder = decoder;
  }

  /**
   * Reads the records around the start offsets.
   *
   * @param startOffsets the offset at which the job starts, for each partition
   * @param consumer the properties of a consumer of the topic
   * @return the greatest event time found, microseconds; {@code Long.MIN_VALUE} if all start
   *     offsets are 0; the present if no spin was found
   */
  static long greatestEventTime(
      Map<TopicPartition, Long> startOffsets, Map<String, Object> consumer) {
    Map<TopicPartition, Long> starts = new HashMap<>(startOffsets);
    starts.values().removeIf(offset -> offset == 0);
    if (starts.isEmpty()) {
      return Long.MIN_VALUE;
    }
    Map<String, Object> config = new HashMap<>(consumer);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    SpinsBeforeStart sample = new SpinsBeforeStart(starts, BatchDeserializer.decoder(config));
    try (Consumer<byte[], byte[]> reader = new KafkaConsumer<>(config)) {
      sample.read(reader);
    }
    return starts.keySet().stream().mapToLong(sample::timeOf).max().orElse(Long.MIN_VALUE);
  }

  private void read(Consumer<byte[], byte[]> reader) {
    reader.assign(starts.keySet());
    Map<TopicPartition, Long> earliest = reader.beginningOffsets(starts.keySet());
    Map<TopicPartition, Long> ends = reader.endOffsets(starts.keySet());
    starts.forEach((it, start) -> reader.seek(it, Math.max(earliest.get(it), start - RECORDS)));
    long until = System.nanoTime() + TIMEOUT.toNanos();
    while (System.nanoTime() - until < 0
        && starts.keySet().stream().anyMatch(it -> needsMore(reader.position(it), it, ends))) {
      reader.poll(Duration.ofMillis(100)).forEach(this::add);
    }
  }

  private boolean needsMore(
      long position, TopicPartition partition, Map<TopicPartition, Long> ends) {
    boolean isComplete = greatestBefore.containsKey(partition) && position >= starts.get(partition);
    long enough = Math.min(ends.get(partition), starts.get(partition) + RECORDS);
    return !isComplete && position < enough;
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    if (decoder.decode(record.value()) instanceof Spin spin) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      if (record.offset() < starts.get(partition)) {
        greatestBefore.merge(partition, spin.eventTimeMicros(), Math::max);
      } else {
        firstAfter.putIfAbsent(partition, spin.eventTimeMicros());
      }
    }
  }

  private long timeOf(TopicPartition partition) {
    Long found = greatestBefore.getOrDefault(partition, firstAfter.get(partition));
    return found == null ? TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis()) : found;
  }
}
