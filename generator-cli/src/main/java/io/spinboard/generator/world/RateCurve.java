package io.spinboard.generator.world;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The rate of spins over event time. It divides event time into consecutive intervals, one per
 * spin, whose length is the inverse of the rate. A <em>position</em> counts intervals from the
 * start: 2.5 is the middle of the interval of spin 2.
 */
public sealed interface RateCurve {
  /** The highest supported rate, in spins per second. */
  double MAX_RATE = 1_000_000_000;

  /** Microseconds from the start to a position. */
  double microsAt(double position);

  /** The position at a number of microseconds from the start, ≥ 0. */
  double positionAt(double micros);

  /** A constant rate in spins per second. */
  static RateCurve steady(double rate) {
    return new Steady(rate);
  }

  private static double micros(Duration duration) {
    return TimeUnit.SECONDS.toMicros(duration.getSeconds()) + duration.getNano() / 1e3;
  }

  private static void check(boolean holds, String component, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(component + " is out of range: " + value);
    }
  }

  private static void checkRate(double rate) {
    check(rate > 0 && rate <= MAX_RATE, "rate", rate);
  }

  /**
   * A constant rate.
   *
   * @param rate spins per second, above 0
   */
  record Steady(double rate) implements RateCurve {
    public Steady {
      checkRate(rate);
    }

    @Override
    public double microsAt(double position) {
      return position * (1e6 / rate);
    }

    @Override
    public double positionAt(double micros) {
      return micros * (rate / 1e6);
    }
  }

  /**
   * A rate that changes linearly, followed by another curve.
   *
   * @param from spins per second at the start, above 0
   * @param to spins per second at the end of the ramp, above 0
   * @param length duration of the ramp, above zero
   * @param then the curve after the ramp
   */
  record Ramp(double from, double to, Duration length, RateCurve then) implements RateCurve {
    public Ramp {
      checkRate(from);
      checkRate(to);
      check(length.compareTo(Duration.ZERO) > 0, "length", length);
    }

    @Override
    public double microsAt(double position) {
      double rampSpins = rampPositionAt(micros(length));
      if (position >= rampSpins) {
        return micros(length) + then.microsAt(position - rampSpins);
      }
      // Solves rampPositionAt(x) = position, in a form without division by a slope of zero.
      double start = from / 1e6;
      return 2 * position / (start + Math.sqrt(start * start + 2 * slope() * position));
    }

    @Override
    public double positionAt(double micros) {
      double end = micros(length);
      return micros <= end
          ? rampPositionAt(micros)
          : rampPositionAt(end) + then.positionAt(micros - end);
    }

    private double rampPositionAt(double micros) {
      return micros * (from / 1e6 + slope() * micros / 2);
    }

    /** The change of the rate: spins per microsecond, per microsecond. */
    private double slope() {
      return (to - from) / 1e6 / micros(length);
    }
  }

  /**
   * A constant rate that is multiplied by a factor periodically. A burst ends each period.
   *
   * @param rate spins per second between bursts, above 0
   * @param factor multiplies the rate during a burst, at least 1
   * @param length duration of a burst, above zero
   * @param every duration of a period, longer than {@code length}
   */
  record Bursts(double rate, double factor, Duration length, Duration every) implements RateCurve {
    public Bursts {
      checkRate(rate);
      check(factor >= 1, "factor", factor);
      checkRate(rate * factor);
      check(length.compareTo(Duration.ZERO) > 0, "length", length);
      check(every.compareTo(length) > 0, "every", every);
    }

    @Override
    public double microsAt(double position) {
      double periods = Math.floor(position / spinsPerPeriod());
      double rest = position - periods * spinsPerPeriod();
      double burst = Math.max(0, rest - spinsBeforeBurst());
      double quiet = rest - burst;
      return periods * micros(every) + (quiet + burst / factor) * (1e6 / rate);
    }

    @Override
    public double positionAt(double micros) {
      double periods = Math.floor(micros / micros(every));
      double rest = micros - periods * micros(every);
      double burst = Math.max(0, rest - microsBeforeBurst());
      return periods * spinsPerPeriod() + (rest - burst + burst * factor) * (rate / 1e6);
    }

    private double microsBeforeBurst() {
      return micros(every) - micros(length);
    }

    private double spinsBeforeBurst() {
      return microsBeforeBurst() * (rate / 1e6);
    }

    private double spinsPerPeriod() {
      return spinsBeforeBurst() + micros(length) * (rate * factor / 1e6);
    }
  }
}
