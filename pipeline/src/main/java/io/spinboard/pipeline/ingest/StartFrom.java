package io.spinboard.pipeline.ingest;

/** Where a job that is not restored from a checkpoint begins to read. */
public enum StartFrom {
  /** At the beginning of the topic. */
  EARLIEST,
  /** With what comes next. */
  LATEST,
  /** Where the consumer group left off; at the beginning where it has not been. */
  COMMITTED
}
