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

/** Reads partitions of a topic, without a consumer group and without committing offsets. */
final class TopicRangeReader implements AutoCloseable {
  /** Short, so that parts of the file are ended in time. */
  private static final Duration POLL = Duration.ofMillis(200);

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(3);

  private final String topic;
  private final Consumer<byte[], byte[]> consumer;
  private long missing;

  /**
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}
   * @param topic an existing topic
   */
  TopicRangeReader(Map<String, Object> clientConfig, TopicSpec topic) {
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
   * The offset of the first record of each partition with this timestamp or a later one; the end of
   * the partition if there is none.
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

  /** Seeks each partition to the first offset of its queue. */
  void seek(PartitionQueues queues) {
    consumer.assign(named(queues.positions().keySet()));
    queues.all().forEach(queue -> consumer.seek(named(queue.partition()), queue.begin()));
  }

  /**
   * Polls once, for the queues that need records.
   *
   * @return whether records were fetched
   * @throws org.apache.kafka.common.errors.InterruptException if the thread is interrupted
   */
  boolean fetch(PartitionQueues queues) {
    queues.all().forEach(this::pauseOrResume);
    try {
      ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
      found.forEach(record -> queues.of(record.partition()).add(record));
      queues.all().forEach(queue -> queue.fetchedTo(consumer.position(named(queue.partition()))));
      return !found.isEmpty();
    } catch (OffsetOutOfRangeException deleted) {
      skipMissing(deleted.offsetOutOfRangePartitions().keySet(), queues);
      return true;
    }
  }

  private void pauseOrResume(PartitionQueue queue) {
    List<TopicPartition> partition = List.of(named(queue.partition()));
    if (queue.needsMore()) {
      consumer.resume(partition);
    } else {
      consumer.pause(partition);
    }
  }

  /** Continues with the oldest records that the topic's retention has kept. */
  private void skipMissing(Collection<TopicPartition> partitions, PartitionQueues queues) {
    consumer
        .beginningOffsets(partitions)
        .forEach((partition, beginning) -> skipMissing(partition, beginning, queues));
  }

  private void skipMissing(TopicPartition partition, long beginning, PartitionQueues queues) {
    PartitionQueue queue = queues.of(partition.partition());
    long position = consumer.position(partition);
    if (position > beginning) {
      throw new CommandException(
          "partition %d ends before offset %,d, which was read already; was the topic recreated?"
              .formatted(queue.partition(), position));
    }
    missing += queue.missingBefore(beginning);
    consumer.seek(partition, beginning);
    queue.fetchedTo(beginning);
  }

  /** The number of offsets that were deleted before they were read. */
  long missing() {
    return missing;
  }

  /** Whether Kafka responds. */
  boolean isReachable() {
    try {
      consumer.endOffsets(consumer.assignment(), REQUEST_TIMEOUT);
      return true;
    } catch (TimeoutException unreachable) {
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
    // Deleted records are counted instead of skipped silently.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    return settings;
  }
}
