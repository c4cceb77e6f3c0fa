package io.spinboard.pipeline.tick;

import java.io.Serializable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.joda.time.Instant;

/**
 * The moments of event time at which boards over a window are evaluated: the multiples of an
 * interval, counted from 1970-01-01 UTC.
 *
 * @param everyMicros the interval, microseconds; whole milliseconds
 */
public record Ticks(long everyMicros) implements Serializable {

  /** Ticks at this interval. */
  public static Ticks every(Duration interval) {
    return new Ticks(interval.toMillis() * 1000);
  }

  /** The interval. */
  public Duration every() {
    return Duration.of(everyMicros, ChronoUnit.MICROS);
  }

  /** The latest tick at or before {@code micros}. */
  public long at(long micros) {
    return Math.floorDiv(micros, everyMicros) * everyMicros;
  }

  /** A tick as Beam's instant. */
  public static Instant instant(long tickMicros) {
    return Instant.ofEpochMilli(Math.floorDiv(tickMicros, 1000));
  }

  /**
   * The time of a timer that fires as soon as the watermark reaches a tick. Runners fire a timer
   * only once the watermark is past its time, and the watermark of a topic that falls silent may
   * stop exactly at the tick.
   */
  public static Instant timer(long tickMicros) {
    return Instant.ofEpochMilli(Math.floorDiv(tickMicros, 1000) - 1);
  }
}
