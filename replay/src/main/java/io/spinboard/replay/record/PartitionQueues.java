package io.spinboard.replay.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Merges the records of several partitions: by offset within a partition, by timestamp across
 * partitions. The order of records that exist when the recording starts does not depend on how they
 * are fetched; later records are written as they arrive.
 */
final class PartitionQueues {
  private final Map<Integer, PartitionQueue> queues;

  PartitionQueues(List<PartitionQueue> queues) {
    this.queues = byPartition(queues, queue -> queue);
  }

  Collection<PartitionQueue> all() {
    return queues.values();
  }

  PartitionQueue of(int partition) {
    return queues.get(partition);
  }

  /** Removes the next record; null if more must be fetched first. */
  ConsumerRecord<byte[], byte[]> next() {
    PartitionQueue first = null;
    for (PartitionQueue queue : queues.values()) {
      if (queue.awaitsExisting()) {
        return null;
      }
      if (queue.head() != null && (first == null || isBefore(queue, first))) {
        first = queue;
      }
    }
    return first == null ? null : first.take();
  }

  private static boolean isBefore(PartitionQueue one, PartitionQueue other) {
    return one.head().timestamp() < other.head().timestamp();
  }

  boolean areDone() {
    return queues.values().stream().allMatch(PartitionQueue::isDone);
  }

  /** The offset of the next record to write, by partition. */
  NavigableMap<Integer, Long> positions() {
    return byPartition(queues.values(), PartitionQueue::next);
  }

  /** The written part of the records that existed at the start, 0 to 1. */
  double share() {
    long length = queues.values().stream().mapToLong(PartitionQueue::length).sum();
    long done = queues.values().stream().mapToLong(PartitionQueue::done).sum();
    return length == 0 ? 1 : (double) done / length;
  }

  private static <T> NavigableMap<Integer, T> byPartition(
      Collection<PartitionQueue> queues, Function<PartitionQueue, T> value) {
    NavigableMap<Integer, T> values = new TreeMap<>();
    queues.forEach(queue -> values.put(queue.partition(), value.apply(queue)));
    return values;
  }
}
