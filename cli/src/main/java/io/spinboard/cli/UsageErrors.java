package io.spinboard.cli;

import java.util.ArrayList;
import java.util.List;

/** Collects errors in the values of options, so that they are reported together. */
public final class UsageErrors {
  private final List<String> lines = new ArrayList<>();

  /**
   * Adds an error unless the value is valid.
   *
   * @param valid whether it is
   * @param rule what the value must be, such as {@code above 0}
   */
  public void check(boolean valid, String option, String rule, Object value) {
    if (!valid) {
      lines.add("%s: must be %s, not %s".formatted(option, rule, value));
    }
  }

  /**
   * Adds an error unless a number is in a range.
   *
   * @param value null if the option is not given, which is valid
   * @param min inclusive
   * @param max inclusive
   */
  public void range(String option, Integer value, int min, int max) {
    boolean valid = value == null || (value >= min && value <= max);
    check(valid, option, min + " to " + max, value);
  }

  /**
   * Adds an error if more than one of several mutually exclusive options is given.
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
   * Adds an error if an option is given without the option that it depends on.
   *
   * @param value null if the option is not given
   * @param requiredValue null if the required option is not given
   */
  public void requires(String option, Object value, String required, Object requiredValue) {
    if (value != null && requiredValue == null) {
      lines.add("%s: requires %s".formatted(option, required));
    }
  }

  /** Returns the errors so far, one line each. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
