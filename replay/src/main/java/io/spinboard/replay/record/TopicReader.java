package io.spinboard.replay.record;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.kafka.ConsumerSettings;
import io.spinboard.cli.kafka.TopicSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads partitions of a topic, and leaves no trace: no group, no offsets. */
final class TopicReader implements AutoCloseable {
  /** Short enough for what was read to reach the file in time. */
  private static final Duration POLL = Duration.ofMillis(200);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String topic;
  private final Consumer<byte[], byte[]> consumer;
  private long missing;

  /**
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}
   * @param topic a topic that is there
   */
  TopicReader(Map<String, Object> clientConfig, TopicSpec topic) {
    this.topic = topic.name();
    this.consumer = new KafkaConsumer<>(settings(clientConfig));
  }

  /** The offset of the oldest record of each partition. */
  NavigableMap<Integer, Long> beginnings(Collection<Integer> partitions) {
    return byNumber(consumer.beginningOffsets(named(partitions)));
  }

  /** The offset after the last record of each partition. */
  NavigableMap<Integer, Long> ends(Collection<Integer> partitions) {
    return byNumber(consumer.endOffsets(named(partitions)));
  }

  /**
   * The offset of the first record of each partition that is dated then or later; of a partition
   * that has none, the one after the last record.
   */
  NavigableMap<Integer, Long> at(Instant time, Collection<Integer> partitions) {
    Map<TopicPartition, Long> times =
        named(partitions).stream()
            .collect(Collectors.toMap(partition -> partition, any -> time.toEpochMilli()));
    NavigableMap<Integer, Long> offsets = ends(partitions);
    consumer
        .offsetsForTimes(times)
        .forEach((partition, found) -> putIfFound(partition.partition(), found, offsets));
    return offsets;
  }

  private static void putIfFound(
      int partition, OffsetAndTimestamp found, NavigableMap<Integer, Long> offsets) {
    if (found != null) {
      offsets.put(partition, found.offset());
    }
  }

  /** Begins to read each partition where its lane begins. */
  void seek(Lanes lanes) {
    consumer.assign(named(lanes.positions().keySet()));
    lanes.all().forEach(lane -> consumer.seek(named(lane.partition()), lane.begin()));
  }

  /**
   * Fetches records for those lanes that want some; none if none come for a moment.
   *
   * @return whether there was anything
   * @throws org.apache.kafka.common.errors.InterruptException if the thread is interrupted
   */
  boolean fetch(Lanes lanes) {
    lanes.all().forEach(this::pauseOrResume);
    try {
      ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
      found.forEach(record -> lanes.of(record.partition()).add(record));
      lanes.all().forEach(lane -> lane.fetchedTo(consumer.position(named(lane.partition()))));
      return !found.isEmpty();
    } catch (OffsetOutOfRangeException gone) {
      skipMissing(gone.offsetOutOfRangePartitions().keySet(), lanes);
      return true;
    }
  }

  private void pauseOrResume(Lane lane) {
    List<TopicPartition> partition = List.of(named(lane.partition()));
    if (lane.wantsMore()) {
      consumer.resume(partition);
    } else {
      consumer.pause(partition);
    }
  }

  /** Goes on with what the topic's retention has left. */
  private void skipMissing(Collection<TopicPartition> partitions, Lanes lanes) {
    consumer
        .beginningOffsets(partitions)
        .forEach((partition, beginning) -> skipMissing(partition, beginning, lanes));
  }

  private void skipMissing(TopicPartition partition, long beginning, Lanes lanes) {
    Lane lane = lanes.of(partition.partition());
    long position = consumer.position(partition);
    if (position > beginning) {
      throw new CommandException(
          "partition %d of the topic has lost its end, from offset %,d on; was it created anew?"
              .formatted(lane.partition(), position));
    }
    missing += lane.missingBefore(beginning);
    consumer.seek(partition, beginning);
    lane.fetchedTo(beginning);
  }

  /** How many offsets were gone before they could be read. */
  long missing() {
    return missing;
  }

  /** Whether Kafka is there. */
  boolean isAnswered() {
    try {
      consumer.endOffsets(consumer.assignment(), PATIENCE);
      return true;
    } catch (TimeoutException silence) {
      return false;
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<TopicPartition> named(Collection<Integer> partitions) {
    return partitions.stream().map(this::named).toList();
  }

  private TopicPartition named(int partition) {
    return new TopicPartition(topic, partition);
  }

  private static NavigableMap<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
    NavigableMap<Integer, Long> byNumber = new TreeMap<>();
    offsets.forEach((partition, offset) -> byNumber.put(partition.partition(), offset));
    return byNumber;
  }

  private static Map<String, Object> settings(Map<String, Object> clientConfig) {
    Map<String, Object> settings = ConsumerSettings.withoutGroup(clientConfig);
    // What is gone is counted rather than passed over.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    return settings;
  }
}
