package io.spinboard.pipeline.hotness;

import java.io.Serializable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.joda.time.Instant;

/**
 * The windows of hot streaks; both are multiples of the distance of ticks.
 *
 * @param shortMicros length of the short window, microseconds
 * @param longMicros length of the long window, microseconds
 * @param everyMicros distance of ticks, microseconds
 */
public record Ticks(long shortMicros, long longMicros, long everyMicros) implements Serializable {

  /** The windows of these lengths. */
  public static Ticks of(Duration shortWindow, Duration longWindow, Duration every) {
    return new Ticks(micros(shortWindow), micros(longWindow), micros(every));
  }

  /** The length of the short window. */
  public Duration shortWindow() {
    return Duration.of(shortMicros, ChronoUnit.MICROS);
  }

  /** The length of the long window. */
  public Duration longWindow() {
    return Duration.of(longMicros, ChronoUnit.MICROS);
  }

  /** The distance of ticks. */
  public Duration every() {
    return Duration.of(everyMicros, ChronoUnit.MICROS);
  }

  private static long micros(Duration duration) {
    return duration.toMillis() * 1000;
  }

  /** A tick as the runner tells time; ticks are whole milliseconds. */
  public static Instant instant(long tickMicros) {
    return Instant.ofEpochMilli(Math.floorDiv(tickMicros, 1000));
  }

  /**
   * When to set a timer that fires as soon as the watermark has reached a tick. Runners fire a
   * timer only when the watermark is past its time, and that of a stream that falls silent may stay
   * just on the tick.
   */
  public static Instant timer(long tickMicros) {
    return Instant.ofEpochMilli(Math.floorDiv(tickMicros, 1000) - 1);
  }

  /** The latest tick at or before {@code micros}; also the start of the slice it is in. */
  public long at(long micros) {
    return Math.floorDiv(micros, everyMicros) * everyMicros;
  }
}
