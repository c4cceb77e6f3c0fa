package io.spinboard.bench.progress;

import java.io.PrintWriter;

/** Tells people what is going on: lines, and on a terminal one that changes below them. */
public final class BenchConsole {
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter out;
  private final boolean terminal;
  private boolean shown;

  /**
   * Tells on {@code out}.
   *
   * @param terminal whether lines can be written over
   */
  public BenchConsole(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Something to keep. */
  public void say(String line) {
    clear();
    out.println(line);
    out.flush();
  }

  /** Something for the moment, on terminals only. */
  public void show(String progress) {
    if (terminal) {
      out.print(CLEAR_LINE + "  " + progress);
      out.flush();
      shown = true;
    }
  }

  /** Takes away what was shown for the moment. */
  public void clear() {
    if (shown) {
      out.print(CLEAR_LINE);
      out.flush();
      shown = false;
    }
  }
}
