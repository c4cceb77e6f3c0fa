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

  /**
   * Notes a mistake unless a number is from {@code min} to {@code max}, or not given.
   *
   * @param value null if the option is not given
   */
  public void range(String option, Integer value, int min, int max) {
    boolean holds = value == null || (value >= min && value <= max);
    check(holds, option, min + " to " + max, value);
  }

  /**
   * Notes a mistake if more than one of some options is given, which say the same thing in
   * different ways.
   *
   * @param optionsAndValues each option followed by its value, null if it is not given
   */
  public void atMostOne(Object... optionsAndValues) {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < optionsAndValues.length; i += 2) {
      if (optionsAndValues[i + 1] != null) {
        given.add(optionsAndValues[i].toString());
      }
    }
    if (given.size() > 1) {
      lines.add(String.join(", ", given) + ": cannot be given together");
    }
  }

  /**
   * Notes a mistake if an option is given without the one that it belongs to.
   *
   * @param value null if the option is not given
   * @param ofOther null if the other one is not given
   */
  public void needs(String option, Object value, String other, Object ofOther) {
    if (value != null && ofOther == null) {
      lines.add("%s: means nothing without %s".formatted(option, other));
    }
  }

  /** The mistakes so far, a line each. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
