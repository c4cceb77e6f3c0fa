package io.spinboard.pipeline.standings;

import java.time.Duration;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.joda.time.Instant;

/**
 * One period of the calendar.
 *
 * @param kind of period
 * @param startMicros its start, microseconds since 1970-01-01 UTC; 0 for {@code ALL_TIME}
 */
public record Period(PeriodKind kind, long startMicros) {

  /** The period of this kind that {@code eventTimeMicros} is in. */
  static Period of(PeriodKind kind, long eventTimeMicros) {
    return new Period(kind, kind.startOf(eventTimeMicros));
  }

  /**
   * The watermark at which the period closes: its end plus the allowed lateness. {@code ALL_TIME}
   * closes at the end of the input.
   */
  Instant closesAt(Duration allowedLateness) {
    if (kind == PeriodKind.ALL_TIME) {
      return GlobalWindow.INSTANCE.maxTimestamp();
    }
    return Instant.ofEpochMilli(kind.endOf(startMicros) / 1000 + allowedLateness.toMillis());
  }
}
