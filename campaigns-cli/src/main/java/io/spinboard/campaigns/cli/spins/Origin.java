package io.spinboard.campaigns.cli.spins;

import io.spinboard.recordings.Recorded;

/**
 * Where a spin comes from.
 *
 * @param source what was read, a file or a topic
 * @param line the number of the line in it, from 1; 0 in a topic
 * @param partition the partition; {@link Recorded#UNKNOWN} if that is not known
 * @param offset the place in the partition; {@link Recorded#UNKNOWN} if that is not known
 */
public record Origin(String source, long line, int partition, long offset) {

  /** Partition and offset, or as good as there is. */
  @Override
  public String toString() {
    return partition == Recorded.UNKNOWN
        ? source + " line " + line
        : "partition " + partition + " offset " + offset;
  }
}
