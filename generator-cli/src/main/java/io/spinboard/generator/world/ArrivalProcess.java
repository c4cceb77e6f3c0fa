package io.spinboard.generator.world;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When spins happen.
 *
 * @param curve how many there are a second
 * @param spacing how they follow each other
 */
public record ArrivalProcess(RateCurve curve, SpinSpacing spacing) {
  /** A turn of which no more than that has begun has not begun. */
  private static final double ROUNDING = 1e-6;

  /** So many spins a second on average, each one anywhere in its turn. */
  public static ArrivalProcess steady(double rate) {
    return new ArrivalProcess(RateCurve.steady(rate), SpinSpacing.UNIFORM);
  }

  /** How much event time so many spins take, rounded up to a millisecond. */
  public Duration durationOf(long spins) {
    return Duration.ofMillis((long) Math.ceil(curve.microsAt((double) spins) / 1e3));
  }

  /** How many spins there are in so much event time. */
  public long spinsIn(Duration length) {
    double micros = TimeUnit.MILLISECONDS.toMicros(length.toMillis());
    return (long) Math.ceil(curve.turnsBy(micros) - ROUNDING);
  }
}
