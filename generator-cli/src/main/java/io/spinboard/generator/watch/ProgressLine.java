package io.spinboard.generator.watch;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A progress line at the bottom of a terminal, updated about once a second. It is cleared before
 * other output, and not shown while printed records show the progress.
 */
final class ProgressLine {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final WatchCounts counts;
  private final PrintWriter err;
  private final boolean always;
  private final LongSupplier nanoTime;
  private long lastUpdate;
  private long lastRecords;
  private boolean printed;
  private int shownLength;

  /**
   * @param always whether to show the line even while records are printed, because some are not
   * @param nanoTime nanoseconds since an arbitrary moment
   */
  ProgressLine(WatchCounts counts, PrintWriter err, boolean always, LongSupplier nanoTime) {
    this.counts = counts;
    this.err = err;
    this.always = always;
    this.nanoTime = nanoTime;
    this.lastUpdate = nanoTime.getAsLong();
  }

  /** Shows the line if a second has passed; may be called often. */
  void update() {
    long now = nanoTime.getAsLong();
    long elapsed = now - lastUpdate;
    if (elapsed < SECOND) {
      return;
    }
    if (always || !printed) {
      show(counts.progress((double) SECOND * (counts.records() - lastRecords) / elapsed));
    }
    lastUpdate = now;
    lastRecords = counts.records();
    printed = false;
  }

  /** Clears the line before other output is printed. */
  void clear() {
    printed = true;
    if (shownLength > 0) {
      err.print("\r" + " ".repeat(shownLength) + "\r");
      err.flush();
      shownLength = 0;
    }
  }

  private void show(String text) {
    // Spaces overwrite the rest of a longer previous line.
    err.print("\r" + text + " ".repeat(Math.max(0, shownLength - text.length())));
    err.flush();
    shownLength = text.length();
  }
}
