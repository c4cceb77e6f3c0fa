package io.spinboard.generator.watch;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A line at the foot of a terminal that says how far the reading is, about every second. It makes
 * room for what is printed, and stays away while that tells enough.
 */
final class ProgressLine {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final WatchCounts tally;
  private final PrintWriter err;
  private final boolean always;
  private final LongSupplier nanoTime;
  private long lastLook;
  private long lastRecords;
  private boolean printed;
  private int shown;

  /**
   * @param always whether the line is shown even while records are printed, because not all are
   * @param nanoTime nanoseconds since any moment
   */
  ProgressLine(WatchCounts tally, PrintWriter err, boolean always, LongSupplier nanoTime) {
    this.tally = tally;
    this.err = err;
    this.always = always;
    this.nanoTime = nanoTime;
    this.lastLook = nanoTime.getAsLong();
  }

  /** Shows the line if it is time to; may be called as often as one likes. */
  void look() {
    long now = nanoTime.getAsLong();
    long elapsed = now - lastLook;
    if (elapsed < SECOND) {
      return;
    }
    if (always || !printed) {
      show(tally.soFar((double) SECOND * (tally.records() - lastRecords) / elapsed));
    }
    lastLook = now;
    lastRecords = tally.records();
    printed = false;
  }

  /** Takes the line away, because something is about to be printed. */
  void makeRoom() {
    printed = true;
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }

  private void show(String text) {
    // What is shorter than the line before has to cover it.
    err.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
    err.flush();
    shown = text.length();
  }
}
