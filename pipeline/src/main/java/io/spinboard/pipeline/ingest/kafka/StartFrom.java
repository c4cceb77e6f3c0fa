package io.spinboard.pipeline.ingest.kafka;

/** Where a job that is not restored from a checkpoint starts to read. */
public enum StartFrom {
  /** At the first record of each partition. */
  EARLIEST,
  /** After the last record of each partition. */
  LATEST,
  /** At the consumer group's committed offsets; at the first record where it has none. */
  COMMITTED
}
