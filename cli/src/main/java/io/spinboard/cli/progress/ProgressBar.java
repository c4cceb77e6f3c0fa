package io.spinboard.cli.progress;

import java.util.Locale;

/** Draws a fraction as a bar of characters, such as {@code [##### ] 25%}. */
final class ProgressBar {
  private static final int WIDTH = 20;

  private ProgressBar() {}

  /**
   * @param fraction 0 to 1
   */
  static String of(double fraction) {
    // Both are rounded down: only finished work shows as 100 %.
    int filled = (int) (WIDTH * fraction);
    int percent = (int) (100 * fraction);
    String bar = "#".repeat(filled) + " ".repeat(WIDTH - filled);
    return String.format(Locale.ROOT, "[%s] %3d%%", bar, percent);
  }
}
