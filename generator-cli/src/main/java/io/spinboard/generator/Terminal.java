package io.spinboard.generator;

import java.io.Console;

/** Tells whether somebody is watching. */
final class Terminal {
  private Terminal() {}

  /** Whether this process talks to a terminal rather than to a pipe or a file. */
  @SuppressWarnings("SystemConsoleNull") // Newer Java always has a console, and is asked below.
  static boolean isAttached() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }
}
