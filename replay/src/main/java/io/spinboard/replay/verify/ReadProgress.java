package io.spinboard.replay.verify;

import io.spinboard.cli.text.HumanReadable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows on a terminal, every second, the progress of reading and the estimated time left. */
final class ReadProgress {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final String REST_OF_LINE = "\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private String pass;
  private long passBytes;
  private long bytes;
  private long records;
  private long startNanos;
  private long lastShown;
  private boolean shown;

  /**
   * @param terminal whether progress is shown
   * @param nanoTime a monotonic clock, nanoseconds
   */
  ReadProgress(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  /** Starts a pass over files of this total size in bytes. */
  void begin(String newPass, long totalBytes) {
    pass = newPass;
    passBytes = totalBytes;
    bytes = 0;
    records = 0;
    startNanos = nanoTime.getAsLong();
    lastShown = startNanos;
  }

  /** Adds a record. */
  void record() {
    records++;
  }

  /** Adds bytes and updates the line if it is due; files are read in large pieces. */
  void bytes(int more) {
    bytes += more;
    long now = terminal ? nanoTime.getAsLong() : lastShown;
    if (now - lastShown >= SECOND) {
      lastShown = now;
      err.print("\r" + line(now - startNanos) + REST_OF_LINE);
      err.flush();
      shown = true;
    }
  }

  private String line(long nanos) {
    double seconds = (double) nanos / SECOND;
    double left = seconds / Math.max(1, bytes) * (passBytes - bytes);
    return String.format(
        Locale.ROOT,
        "%s: %.0f%%, %,d records (%,.0f/s), %s left",
        pass,
        100.0 * bytes / Math.max(1, passBytes),
        records,
        records / seconds,
        HumanReadable.duration(Duration.ofSeconds(Math.round(left))));
  }

  /** Clears the line. */
  void end() {
    if (shown) {
      err.print("\r" + REST_OF_LINE);
      err.flush();
      shown = false;
    }
  }
}
