package io.spinboard.pipeline.standings;

import java.time.Duration;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.joda.time.Instant;

/**
 * One period of the calendar.
 *
 * @param period which kind
 * @param startMicros its start, microseconds since 1970-01-01 UTC
 */
public record PeriodStart(Period period, long startMicros) {

  /** The period of this kind that {@code eventTimeMicros} is in. */
  static PeriodStart of(Period period, long eventTimeMicros) {
    return new PeriodStart(period, period.startOf(eventTimeMicros));
  }

  /**
   * When the watermark reaches this, no spin is counted here any more. For all of time that is the
   * end of the input.
   */
  Instant closesAt(Duration allowedLateness) {
    if (period == Period.ALL_TIME) {
      return GlobalWindow.INSTANCE.maxTimestamp();
    }
    return Instant.ofEpochMilli(period.endOf(startMicros) / 1000 + allowedLateness.toMillis());
  }
}
