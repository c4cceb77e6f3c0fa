package io.spinboard.bench.progress;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How far something has come, how fast it is and how long it will take, in words. */
public final class Pace {
  private final String what;
  private final long total;
  private final LongSupplier nanos;
  private final long begun;

  Pace(String what, long total, LongSupplier nanos) {
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
  public static Pace start(String what, long total) {
    return new Pace(what, total, System::nanoTime);
  }

  /** For so many done now. */
  public String at(long done) {
    double rate = done / seconds();
    String sofar = "%,d of %,d %s, %,.0f/s".formatted(done, total, what, rate);
    return done == 0 ? sofar : sofar + ", %,.0f s left".formatted((total - done) / rate);
  }

  /** For all done now. */
  public String done() {
    double seconds = seconds();
    return "%,d %s in %.1f s (%,.0f/s)".formatted(total, what, seconds, total / seconds);
  }

  /** Seconds since the beginning; above 0. */
  public double seconds() {
    return Math.max(1, nanos.getAsLong() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
