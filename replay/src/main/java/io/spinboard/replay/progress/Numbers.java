package io.spinboard.replay.progress;

import java.util.Locale;

/** How numbers are told, whatever the locale. */
public final class Numbers {
  private Numbers() {}

  /** A count with its noun, such as {@code 1 record} or {@code 12,345 records}. */
  public static String count(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** Seconds since a moment of {@link System#nanoTime}, such as {@code 1.2 s}. */
  public static String secondsSince(long nanoTime) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - nanoTime) / 1e9);
  }
}
