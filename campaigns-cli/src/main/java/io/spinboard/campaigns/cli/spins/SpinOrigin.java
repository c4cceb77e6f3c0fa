package io.spinboard.campaigns.cli.spins;

import io.spinboard.recordings.RecordedRecord;

/**
 * Where a spin was read.
 *
 * @param source the file or topic
 * @param line number of the line in the file, from 1; 0 for a topic
 * @param partition {@link RecordedRecord#UNKNOWN} if the file does not say
 * @param offset {@link RecordedRecord#UNKNOWN} if the file does not say
 */
public record SpinOrigin(String source, long line, int partition, long offset) {

  /** Returns partition and offset or, if these are unknown, file and line. */
  @Override
  public String toString() {
    return partition == RecordedRecord.UNKNOWN
        ? source + " line " + line
        : "partition " + partition + " offset " + offset;
  }
}
