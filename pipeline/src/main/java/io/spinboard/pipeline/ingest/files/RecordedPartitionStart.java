package io.spinboard.pipeline.ingest.files;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.recordings.RecordedRecord;
import java.util.Arrays;

/**
 * The first records of a partition in a recording; or of the whole recording, if it has no offsets.
 */
final class RecordedPartitionStart {
  /** Enough to find spins among rejected records, and to tell late spins from the others. */
  private static final int RECORDS = 50;

  private static final SpinDecoder SPINS = SpinDecoder.acceptingAnyTime();

  private final boolean hasOffsets;
  private final long[] times = new long[RECORDS];
  private int records;
  private int spins;
  private long offset;

  RecordedPartitionStart(int partition) {
    this.hasOffsets = partition != RecordedRecord.UNKNOWN;
  }

  /** Adds the next record; all but the first ones are ignored. */
  void add(RecordedRecord recorded) {
    if (records == 0) {
      offset = recorded.offset();
    }
    if (records < RECORDS) {
      records++;
      if (SPINS.decode(recorded.value()) instanceof Spin spin) {
        times[spins++] = spin.eventTimeMicros();
      }
    }
  }

  /** Returns the earlier of the starts of one partition in two files. */
  RecordedPartitionStart earlier(RecordedPartitionStart other) {
    boolean first = hasOffsets ? offset <= other.offset : timeMicros() <= other.timeMicros();
    return first ? this : other;
  }

  /**
   * Returns the greatest event time that a spin before the recording may have, microseconds; {@code
   * Long.MIN_VALUE} if there is none.
   */
  long unrecordedMicros() {
    return hasOffsets && offset == 0 ? Long.MIN_VALUE : timeMicros() - 1;
  }

  /**
   * The median event time of the first spins, microseconds; the present if there are none. A single
   * late spin would otherwise make the recording seem to start much earlier.
   */
  private long timeMicros() {
    if (spins == 0) {
      return SpinsBeforeRecordings.present();
    }
    long[] inOrder = Arrays.copyOf(times, spins);
    Arrays.sort(inOrder);
    return inOrder[(spins - 1) / 2];
  }
}
