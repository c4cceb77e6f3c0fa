package io.spinboard.replay.playback;

import io.spinboard.events.Spin;
import io.spinboard.recordings.Recorded;
import java.util.concurrent.TimeUnit;

/**
 * When spins happened, as far as they can be believed. The pipeline rejects spins that are dated in
 * the future, and recordings keep them all the same: no time of theirs is one to go by.
 */
final class PlausibleTime {
  /** As much as the pipeline bears, unless it is told otherwise. */
  private static final long MAX_AHEAD_MICROS = TimeUnit.MINUTES.toMicros(1);

  private PlausibleTime() {}

  /**
   * The event time of a spin or, if it is ahead of that of its record, the latter; microseconds
   * since 1970-01-01 UTC. Without a timestamp there is nothing to tell.
   */
  static long of(Recorded recorded, Spin spin) {
    if (recorded.timestampMillis() == Recorded.UNKNOWN) {
      return spin.eventTimeMicros();
    }
    long sentMicros = TimeUnit.MILLISECONDS.toMicros(recorded.timestampMillis());
    return isAhead(spin.eventTimeMicros(), sentMicros) ? sentMicros : spin.eventTimeMicros();
  }

  /** Whether an event time is further ahead of another time than the pipeline bears. */
  static boolean isAhead(long eventTimeMicros, long micros) {
    return eventTimeMicros > micros + MAX_AHEAD_MICROS;
  }
}
