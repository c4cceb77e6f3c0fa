package io.spinboard.replay.record;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The fetched records of one partition, between the offsets to record. */
final class PartitionQueue {
  /** The end of a partition that is recorded with --follow. */
  static final long NO_END = Long.MAX_VALUE;

  /** Fetching pauses at this number of queued records. */
  private static final int MAX_QUEUED = 2_000;

  private final int partition;
  private final long begin;
  private final long known;
  private final long end;
  private final Queue<ConsumerRecord<byte[], byte[]>> queued = new ArrayDeque<>();
  private long fetched;

  /**
   * @param begin the first offset to record
   * @param known the end of the partition when the recording starts
   * @param end the offset to stop before, or {@link #NO_END}
   */
  PartitionQueue(int partition, long begin, long known, long end) {
    this.partition = partition;
    this.begin = begin;
    this.known = Math.max(begin, Math.min(known, end));
    this.end = Math.max(begin, end);
    this.fetched = begin;
  }

  int partition() {
    return partition;
  }

  long begin() {
    return begin;
  }

  /** Adds a fetched record; ignored if it is after the end. */
  void add(ConsumerRecord<byte[], byte[]> record) {
    if (record.offset() < end) {
      queued.add(record);
    }
  }

  /**
   * Sets the fetch position; not every offset has a record.
   *
   * @param offset the offset of the next record to fetch
   */
  void fetchedTo(long offset) {
    fetched = Math.min(offset, end);
  }

  /** The first queued record; null if the queue is empty. */
  ConsumerRecord<byte[], byte[]> head() {
    return queued.peek();
  }

  /** Removes the first queued record. */
  ConsumerRecord<byte[], byte[]> take() {
    return queued.remove();
  }

  /** Whether the queue is empty, but existing records have not been fetched yet. */
  boolean awaitsExisting() {
    return queued.isEmpty() && fetched < known;
  }

  /** Whether to fetch more records. */
  boolean needsMore() {
    return fetched < end && queued.size() < MAX_QUEUED;
  }

  boolean isDone() {
    return queued.isEmpty() && fetched >= end;
  }

  /** The offset of the next record to write. */
  long next() {
    return queued.isEmpty() ? fetched : queued.peek().offset();
  }

  /** The number of offsets to record that are before a new beginning of the partition. */
  long missingBefore(long beginning) {
    return Math.max(0, Math.min(beginning, end) - fetched);
  }

  /** The number of offsets to record that existed at the start. */
  long length() {
    return known - begin;
  }

  /** The number of those that are written. */
  long done() {
    return Math.min(next(), known) - begin;
  }
}
