package io.spinboard.cli.text;

import java.time.Duration;
import java.util.Locale;

/** Formats numbers and durations for people, independent of the locale. */
public final class HumanReadable {
  private HumanReadable() {}

  /** Formats a count with its noun, such as {@code 1 record} or {@code 12,345 records}. */
  public static String count(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** Formats a duration with two units at most, such as {@code 5 s} or {@code 1 h 05 min}. */
  public static String duration(Duration length) {
    long seconds = Math.max(1, length.toSeconds());
    return seconds < 60
        ? seconds + " s"
        : seconds < 3600
            ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
            : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
  }

  /**
   * Formats the time since a moment, such as {@code 1.2 s}.
   *
   * @param startNanos a value of {@link System#nanoTime}
   */
  public static String secondsSince(long startNanos) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startNanos) / 1e9);
  }
}
