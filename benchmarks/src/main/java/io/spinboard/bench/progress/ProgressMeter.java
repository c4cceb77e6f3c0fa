package io.spinboard.bench.progress;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How far something has come, how fast it is and how long it will take, in words. */
public final class ProgressMeter {
  private final String what;
  private final long total;
  private final LongSupplier nanos;
  private final long begun;
  private long doneFirst;
  private long firstNanos;

  ProgressMeter(String what, long total, LongSupplier nanos) {
    this.what = what;
    this.total = total;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /**
   * Begins now.
   *
   * @param what is done, such as {@code spins loaded}
   * @param total how many of them in the end
   */
  public static ProgressMeter start(String what, long total) {
    return new ProgressMeter(what, total, System::nanoTime);
  }

  /** For so many done now. How fast it is counts from the first of them on. */
  public String at(long done) {
    String sofar = "%,d of %,d %s".formatted(done, total, what);
    if (doneFirst == 0) {
      doneFirst = done;
      firstNanos = nanos.getAsLong();
    }
    if (done == doneFirst) {
      return sofar;
    }
    double rate = (done - doneFirst) / secondsSince(firstNanos);
    return sofar + ", %,.0f/s, %,.0f s left".formatted(rate, (total - done) / rate);
  }

  /** For all done now. */
  public String done() {
    double seconds = seconds();
    return "%,d %s in %.1f s (%,.0f/s)".formatted(total, what, seconds, total / seconds);
  }

  /** Seconds since the beginning; above 0. */
  public double seconds() {
    return secondsSince(begun);
  }

  private double secondsSince(long moment) {
    return Math.max(1, nanos.getAsLong() - moment) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
