package io.spinboard.local.demo;

import io.spinboard.local.StackSettings;

/** The last words of a command. */
final class Farewell {
  private Farewell() {}

  /** What becomes of the servers' data. */
  static String aboutData(StackSettings settings) {
    return settings.directory() == null
        ? "The data went with the servers; --data DIR keeps it."
        : "The data stays in " + settings.directory() + ".";
  }
}
