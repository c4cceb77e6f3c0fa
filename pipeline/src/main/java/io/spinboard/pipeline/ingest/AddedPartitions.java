package io.spinboard.pipeline.ingest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the topic has got partitions that this job does not read. */
final class AddedPartitions {
  private static final Logger LOG = LoggerFactory.getLogger(AddedPartitions.class);

  private final int read;
  private boolean areThere;

  /**
   * @param read how many partitions the job reads
   */
  AddedPartitions(int read) {
    this.read = read;
  }

  /** The topic has so many partitions, as far as a reader knows. */
  synchronized void found(int partitions) {
    if (partitions > read && !areThere) {
      LOG.warn(
          "The topic has {} partitions, of which this job reads {}: spins in the others are not counted. A new job without a checkpoint reads them all.",
          partitions,
          read);
      areThere = true;
    }
  }

  synchronized boolean areThere() {
    return areThere;
  }
}
