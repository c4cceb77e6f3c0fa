package io.spinboard.cli.progress;

import java.util.Locale;

/** A share as a bar of characters, such as {@code [##### ] 25%}. */
final class Bar {
  private static final int WIDTH = 20;

  private Bar() {}

  /**
   * @param share 0 to 1
   */
  static String of(double share) {
    // Full is only what is done.
    int filled = (int) (WIDTH * share);
    int percent = (int) (100 * share);
    String bar = "#".repeat(filled) + " ".repeat(WIDTH - filled);
    return String.format(Locale.ROOT, "[%s] %3d%%", bar, percent);
  }
}
