package io.spinboard.bench.progress;

import java.io.PrintWriter;

/** Prints lines, and on a terminal a progress line below them that is overwritten. */
public final class BenchConsole {
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter out;
  private final boolean terminal;
  private boolean shown;

  /**
   * Prints to {@code out}.
   *
   * @param terminal whether a progress line can be overwritten
   */
  public BenchConsole(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Prints a permanent line. */
  public void print(String line) {
    clear();
    out.println(line);
    out.flush();
  }

  /** Shows a progress line, on terminals only. */
  public void show(String progress) {
    if (terminal) {
      out.print(CLEAR_LINE + "  " + progress);
      out.flush();
      shown = true;
    }
  }

  /** Clears the progress line. */
  public void clear() {
    if (shown) {
      out.print(CLEAR_LINE);
      out.flush();
      shown = false;
    }
  }
}
