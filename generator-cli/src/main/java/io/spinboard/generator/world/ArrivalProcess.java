package io.spinboard.generator.world;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When spins happen.
 *
 * @param curve spins per second over time
 * @param spacing the intervals between spins
 */
public record ArrivalProcess(RateCurve curve, SpinSpacing spacing) {
  /** A position this close after the start of a spin's interval counts as before it. */
  private static final double ROUNDING = 1e-6;

  /** A constant rate in spins per second, with each spin anywhere in its interval. */
  public static ArrivalProcess steady(double rate) {
    return new ArrivalProcess(RateCurve.steady(rate), SpinSpacing.UNIFORM);
  }

  /** The event time that a number of spins takes, rounded up to a millisecond. */
  public Duration durationOf(long spins) {
    return Duration.ofMillis((long) Math.ceil(curve.microsAt((double) spins) / 1e3));
  }

  /** The number of spins in a stretch of event time from the start. */
  public long spinsIn(Duration length) {
    double micros = TimeUnit.MILLISECONDS.toMicros(length.toMillis());
    return (long) Math.ceil(curve.positionAt(micros) - ROUNDING);
  }
}
