package io.spinboard.generator.world;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many spins there are a second as event time goes by. Seen the other way round, it says when a
 * spin's turn begins: turns are counted from 0 and follow each other without a gap.
 */
public sealed interface RateCurve {
  double MAX_RATE = 1_000_000_000;

  /**
   * Microseconds from the start to a moment within a turn, such as 2.5 for the middle of turn 2.
   */
  double microsAt(double turn);

  /** How many turns have begun by then, the last of them perhaps in part; no less than 0. */
  double turnsBy(double micros);

  /** The same all the time. */
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
   * The same all the time.
   *
   * @param rate spins per second, above 0
   */
  record Steady(double rate) implements RateCurve {
    public Steady {
      checkRate(rate);
    }

    @Override
    public double microsAt(double turn) {
      return turn * (1e6 / rate);
    }

    @Override
    public double turnsBy(double micros) {
      return micros * (rate / 1e6);
    }
  }

  /**
   * From one rate to another in a straight line, and then as another curve says.
   *
   * @param from spins per second in the beginning, above 0
   * @param to spins per second in the end, above 0
   * @param length how long that takes, above zero
   * @param then what follows
   */
  record Ramp(double from, double to, Duration length, RateCurve then) implements RateCurve {
    public Ramp {
      checkRate(from);
      checkRate(to);
      check(length.compareTo(Duration.ZERO) > 0, "length", length);
    }

    @Override
    public double microsAt(double turn) {
      double turnsOfRamp = turnsWithin(micros(length));
      if (turn >= turnsOfRamp) {
        return micros(length) + then.microsAt(turn - turnsOfRamp);
      }
      // The solution of turnsWithin(x) = turn in the form that a flat ramp is no exception to.
      double start = from / 1e6;
      return 2 * turn / (start + Math.sqrt(start * start + 2 * slope() * turn));
    }

    @Override
    public double turnsBy(double micros) {
      double end = micros(length);
      return micros <= end ? turnsWithin(micros) : turnsWithin(end) + then.turnsBy(micros - end);
    }

    private double turnsWithin(double micros) {
      return micros * (from / 1e6 + slope() * micros / 2);
    }

    /** By how much the turns per microsecond change in a microsecond. */
    private double slope() {
      return (to - from) / 1e6 / micros(length);
    }
  }

  /**
   * A steady rate that rises by a factor again and again.
   *
   * @param rate spins per second between the bursts, above 0
   * @param factor how many times as many there are in a burst, at least 1
   * @param length how long a burst lasts, above zero
   * @param every how much time passes from the end of a burst to the end of the next; longer than
   *     {@code length}
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
    public double microsAt(double turn) {
      double cycles = Math.floor(turn / turnsOfCycle());
      double rest = turn - cycles * turnsOfCycle();
      double burst = Math.max(0, rest - turnsOfQuiet());
      double quiet = rest - burst;
      return cycles * micros(every) + (quiet + burst / factor) * (1e6 / rate);
    }

    @Override
    public double turnsBy(double micros) {
      double cycles = Math.floor(micros / micros(every));
      double rest = micros - cycles * micros(every);
      double burst = Math.max(0, rest - quiet());
      return cycles * turnsOfCycle() + (rest - burst + burst * factor) * (rate / 1e6);
    }

    private double quiet() {
      return micros(every) - micros(length);
    }

    private double turnsOfQuiet() {
      return quiet() * (rate / 1e6);
    }

    private double turnsOfCycle() {
      return turnsOfQuiet() + micros(length) * (rate * factor / 1e6);
    }
  }
}
