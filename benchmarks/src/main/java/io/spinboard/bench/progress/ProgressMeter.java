package io.spinboard.bench.progress;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Formats progress, rate and remaining time. */
public final class ProgressMeter {
  private final String unit;
  private final long total;
  private final LongSupplier nanos;
  private final long startNanos;
  private long doneFirst;
  private long firstNanos;

  ProgressMeter(String unit, long total, LongSupplier nanos) {
    this.unit = unit;
    this.total = total;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
  }

  /**
   * Starts now.
   *
   * @param unit the unit, such as {@code spins loaded}
   * @param total the total number
   */
  public static ProgressMeter start(String unit, long total) {
    return new ProgressMeter(unit, total, System::nanoTime);
  }

  /**
   * Formats the progress for the number done now. The rate is measured from the first progress on.
   */
  public String at(long done) {
    String progress = "%,d of %,d %s".formatted(done, total, unit);
    if (doneFirst == 0) {
      doneFirst = done;
      firstNanos = nanos.getAsLong();
    }
    if (done == doneFirst) {
      return progress;
    }
    double rate = (done - doneFirst) / secondsSince(firstNanos);
    return progress + ", %,.0f/s, %,.0f s left".formatted(rate, (total - done) / rate);
  }

  /** Formats the total and the average rate. */
  public String done() {
    double seconds = seconds();
    return "%,d %s in %.1f s (%,.0f/s)".formatted(total, unit, seconds, total / seconds);
  }

  /** Returns the seconds since the start; above 0. */
  public double seconds() {
    return secondsSince(startNanos);
  }

  private double secondsSince(long moment) {
    return Math.max(1, nanos.getAsLong() - moment) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
