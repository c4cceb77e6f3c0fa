package io.spinboard.replay.verify;

import io.spinboard.cli.text.HumanReadable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A line on a terminal that says, every second, how far the reading is and how long it will take.
 */
final class ReadProgress {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final String REST_OF_LINE = "\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private String what;
  private long allBytes;
  private long bytes;
  private long records;
  private long begun;
  private long lastLook;
  private boolean shown;

  /**
   * @param terminal whether somebody is watching
   * @param nanoTime nanoseconds since any moment
   */
  ReadProgress(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  /** Files of so many bytes are going to be read. */
  void begin(String newWhat, long ofBytes) {
    what = newWhat;
    allBytes = ofBytes;
    bytes = 0;
    records = 0;
    begun = nanoTime.getAsLong();
    lastLook = begun;
  }

  /** One more record has been read. */
  void record() {
    records++;
  }

  /** So many more bytes have been read; files are read in large pieces, so this is when to look. */
  void bytes(int more) {
    bytes += more;
    long now = terminal ? nanoTime.getAsLong() : lastLook;
    if (now - lastLook >= SECOND) {
      lastLook = now;
      err.print("\r" + line(now - begun) + REST_OF_LINE);
      err.flush();
      shown = true;
    }
  }

  private String line(long nanos) {
    double seconds = (double) nanos / SECOND;
    double left = seconds / Math.max(1, bytes) * (allBytes - bytes);
    return String.format(
        Locale.ROOT,
        "%s: %.0f%%, %,d records (%,.0f/s), %s left",
        what,
        100.0 * bytes / Math.max(1, allBytes),
        records,
        records / seconds,
        HumanReadable.duration(Duration.ofSeconds(Math.round(left))));
  }

  /** All has been read: the line makes room for what is found. */
  void end() {
    if (shown) {
      err.print("\r" + REST_OF_LINE);
      err.flush();
      shown = false;
    }
  }
}
