package io.spinboard.cli;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with options, to be told all at once. */
public final class Mistakes {
  private final List<String> lines = new ArrayList<>();

  /**
   * Notes a mistake unless the value is as it must be.
   *
   * @param rule what the value must be, such as {@code above 0}
   */
  public void check(boolean holds, String option, String rule, Object value) {
    if (!holds) {
      lines.add("%s: must be %s, not %s".formatted(option, rule, value));
    }
  }

  /** The mistakes so far, a line each. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
