package io.spinboard.pipeline.ingest;

/**
 * The offsets behind the last record of a partition that hold no records: the ends of transactions
 * have offsets, and so has what was aborted or compacted. A consumer passes over them, while
 * KafkaIO, which counts from the last record on, would take them for a backlog for ever. It
 * outlives the partition's reader, as {@link IdleLook} does.
 */
final class EmptyTail {
  private long from = -1;
  private long until = -1;

  /** A consumer is about to poll from here on. */
  synchronized void isPolledFrom(long position) {
    if (position < from || position > until) {
      startsAt(position);
    }
  }

  /** A record was polled. */
  synchronized void sawRecord(long offset) {
    startsAt(offset + 1);
  }

  private void startsAt(long offset) {
    from = offset;
    until = offset;
  }

  /** The consumer has passed over what is before this and after the last record. */
  synchronized void reaches(long position) {
    until = Math.max(until, position);
  }

  /**
   * Where the records of the partition end.
   *
   * @param end of its offsets
   */
  synchronized long endOfRecords(long end) {
    return from <= end && end <= until ? from : end;
  }
}
