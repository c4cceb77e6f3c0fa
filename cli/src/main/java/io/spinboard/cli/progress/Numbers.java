package io.spinboard.cli.progress;

import java.time.Duration;
import java.util.Locale;

/** How numbers are told, whatever the locale. */
public final class Numbers {
  private Numbers() {}

  /** A count with its noun, such as {@code 1 record} or {@code 12,345 records}. */
  public static String count(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** A length of time, roughly, such as {@code 5 s} or {@code 1 h 05 min}. */
  public static String about(Duration length) {
    long seconds = Math.max(1, length.toSeconds());
    return seconds < 60
        ? seconds + " s"
        : seconds < 3600
            ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
            : "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
  }

  /** Seconds since a moment of {@link System#nanoTime}, such as {@code 1.2 s}. */
  public static String secondsSince(long nanoTime) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - nanoTime) / 1e9);
  }
}
