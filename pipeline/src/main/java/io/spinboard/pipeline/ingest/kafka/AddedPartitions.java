package io.spinboard.pipeline.ingest.kafka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns once when partitions have been added to the topic, which this job does not read. */
final class AddedPartitions {
  private static final Logger LOG = LoggerFactory.getLogger(AddedPartitions.class);

  private final int read;
  private boolean exist;

  /**
   * @param read the number of partitions that the job reads
   */
  AddedPartitions(int read) {
    this.read = read;
  }

  /** Takes the number of partitions that the topic has now, as far as a reader knows. */
  synchronized void update(int partitions) {
    if (partitions > read && !exist) {
      LOG.warn(
          "The topic has {} partitions, but this job reads only {}: spins in the others are not counted. To read them all, start a new job without a checkpoint.",
          partitions,
          read);
      exist = true;
    }
  }

  synchronized boolean exist() {
    return exist;
  }
}
