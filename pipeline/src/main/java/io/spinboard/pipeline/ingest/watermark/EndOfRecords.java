package io.spinboard.pipeline.ingest.watermark;

/**
 * The end of a partition's records, which may come before the end of its offsets: transaction
 * markers have offsets, and so have aborted and compacted records. KafkaIO counts the backlog from
 * the last record, so without a correction such a partition would never be empty. All readers of
 * the partition in this process share it.
 */
public final class EndOfRecords {
  private long recordsEnd = -1;
  private long skippedTo = -1;

  /** The consumer is about to poll from {@code position}. */
  public synchronized void pollsFrom(long position) {
    if (position < recordsEnd || position > skippedTo) {
      restartAt(position);
    }
  }

  /** The consumer has polled a record. */
  public synchronized void polled(long offset) {
    restartAt(offset + 1);
  }

  private void restartAt(long offset) {
    recordsEnd = offset;
    skippedTo = offset;
  }

  /** The consumer is at {@code position}: there are no records between the last one and that. */
  public synchronized void polledTo(long position) {
    skippedTo = Math.max(skippedTo, position);
  }

  /**
   * Returns the offset after the last record.
   *
   * @param endOffset the partition's end offset
   */
  public synchronized long before(long endOffset) {
    return recordsEnd <= endOffset && endOffset <= skippedTo ? recordsEnd : endOffset;
  }
}
