package io.spinboard.replay.record;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is to be recorded of one partition, and how far that is. */
final class Lane {
  /** The end of a partition that is recorded for ever. */
  static final long NO_END = Long.MAX_VALUE;

  /** With so many records waiting for their turn, no more are fetched. */
  private static final int ENOUGH = 2_000;

  private final int partition;
  private final long begin;
  private final long known;
  private final long end;
  private final Queue<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
  private long fetched;

  /**
   * @param begin the offset to begin with
   * @param known the offset before which records are there already
   * @param end the offset to end before, or {@link #NO_END}
   */
  Lane(int partition, long begin, long known, long end) {
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

  /** Takes a record that was fetched, unless it is behind the end. */
  void add(ConsumerRecord<byte[], byte[]> record) {
    if (record.offset() < end) {
      waiting.add(record);
    }
  }

  /**
   * Notes how far the partition was fetched; not every offset has a record.
   *
   * @param offset that of the next record to be fetched
   */
  void fetchedTo(long offset) {
    fetched = Math.min(offset, end);
  }

  /** The record whose turn comes first; null if none has been fetched. */
  ConsumerRecord<byte[], byte[]> head() {
    return waiting.peek();
  }

  /** Takes the first record away, because it is recorded. */
  ConsumerRecord<byte[], byte[]> take() {
    return waiting.remove();
  }

  /** Whether a record is there that has not been fetched, and may come before those of others. */
  boolean lacksHead() {
    return waiting.isEmpty() && fetched < known;
  }

  /** Whether more should be fetched. */
  boolean wantsMore() {
    return fetched < end && waiting.size() < ENOUGH;
  }

  boolean isDone() {
    return waiting.isEmpty() && fetched >= end;
  }

  /** The offset of the next record to be recorded. */
  long next() {
    return waiting.isEmpty() ? fetched : waiting.peek().offset();
  }

  /** How many offsets before a new beginning of the partition were wanted and are gone. */
  long missingBefore(long beginning) {
    return Math.max(0, Math.min(beginning, end) - fetched);
  }

  /** How many of the offsets that are known to be there are wanted. */
  long length() {
    return known - begin;
  }

  /** How many of those are done. */
  long done() {
    return Math.min(next(), known) - begin;
  }
}
