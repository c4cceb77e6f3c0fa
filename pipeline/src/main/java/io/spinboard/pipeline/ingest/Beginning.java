package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.recordings.Recorded;
import java.util.Arrays;

/** Where a partition begins in a recording; or, without places in a topic, the recording itself. */
final class Beginning {
  /** Enough to find spins among records that are none, and to tell stragglers from the others. */
  private static final int RECORDS = 50;

  private static final SpinDecoder SPINS = SpinDecoder.acceptingAnyTime();

  private final boolean isOfPartition;
  private final long[] times = new long[RECORDS];
  private int records;
  private int spins;
  private long offset;

  Beginning(int partition) {
    this.isOfPartition = partition != Recorded.UNKNOWN;
  }

  /** Takes in the next record, of which only the first ones matter. */
  void add(Recorded recorded) {
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

  /** Which of the beginnings in two files is that of both. */
  Beginning earlier(Beginning other) {
    boolean first = isOfPartition ? offset <= other.offset : timeMicros() <= other.timeMicros();
    return first ? this : other;
  }

  /** The greatest event time that a spin before it may have, microseconds. */
  long unrecordedMicros() {
    return isOfPartition && offset == 0 ? Long.MIN_VALUE : timeMicros() - 1;
  }

  /**
   * When it begins in event time, microseconds; the present if nothing tells. Half of the first
   * spins are not earlier: a single one that came late would make it seem to reach far back.
   */
  private long timeMicros() {
    if (spins == 0) {
      return RecordedPast.present();
    }
    long[] inOrder = Arrays.copyOf(times, spins);
    Arrays.sort(inOrder);
    return inOrder[(spins - 1) / 2];
  }
}
