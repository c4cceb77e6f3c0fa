package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.tick.Ticks;
import java.io.Serializable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The two windows of hot streaks, both of which end at a tick.
 *
 * @param shortMicros length of the short window, microseconds; a multiple of the ticks' interval
 * @param longMicros length of the long window, microseconds; a multiple of the ticks' interval
 * @param ticks when hot streaks are evaluated
 */
public record HotSettings(long shortMicros, long longMicros, Ticks ticks) implements Serializable {

  /** Windows of these lengths. */
  public static HotSettings of(Duration shortWindow, Duration longWindow, Duration every) {
    return new HotSettings(micros(shortWindow), micros(longWindow), Ticks.every(every));
  }

  /** The length of the short window. */
  public Duration shortWindow() {
    return Duration.of(shortMicros, ChronoUnit.MICROS);
  }

  /** The length of the long window. */
  public Duration longWindow() {
    return Duration.of(longMicros, ChronoUnit.MICROS);
  }

  private static long micros(Duration duration) {
    return duration.toMillis() * 1000;
  }
}
