package io.spinboard.replay.playback;

import io.spinboard.events.Spin;
import io.spinboard.recordings.RecordedRecord;
import java.util.concurrent.TimeUnit;

/**
 * Limits event times to plausible ones. Recordings contain spins dated in the future, which the
 * pipeline rejects; their event times must not determine the shift.
 */
final class PlausibleTime {
  /** The default of the pipeline's --maxFutureSkew. */
  private static final long MAX_AHEAD_MICROS = TimeUnit.MINUTES.toMicros(1);

  private PlausibleTime() {}

  /**
   * The event time of a spin or, if it is too far ahead of the record's timestamp, the timestamp.
   * Microseconds since 1970-01-01 UTC.
   */
  static long of(RecordedRecord recorded, Spin spin) {
    if (recorded.timestampMillis() == RecordedRecord.UNKNOWN) {
      return spin.eventTimeMicros();
    }
    long sentMicros = TimeUnit.MILLISECONDS.toMicros(recorded.timestampMillis());
    return isAhead(spin.eventTimeMicros(), sentMicros) ? sentMicros : spin.eventTimeMicros();
  }

  /** Whether an event time is further ahead of another time than the pipeline accepts. */
  static boolean isAhead(long eventTimeMicros, long micros) {
    return eventTimeMicros > micros + MAX_AHEAD_MICROS;
  }
}
