package io.spinboard.bench;

import io.spinboard.cli.Mistakes;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/** The option that asks for the benchmarks of single steps. */
final class MicroBenchmarkOptions {
  @Option(
      names = "--micro",
      paramLabel = "PATTERN",
      arity = "0..1",
      fallbackValue = ".*",
      description =
          "Measure single steps with JMH, and nothing else: those whose names match a regular"
              + " expression, such as Decode. Default: all of them.")
  private String pattern;

  /**
   * Finds what is wrong with it.
   *
   * @param others whether parts are asked for that are no single steps
   */
  void check(boolean others, Mistakes mistakes) {
    mistakes.check(!isWanted() || !others, "--micro", "without --only and --direct", "with them");
    mistakes.check(
        !isWanted() || isExpression(), "--micro", "a regular expression, such as Decode", pattern);
  }

  private boolean isExpression() {
    try {
      return names().pattern().equals(pattern);
    } catch (PatternSyntaxException wrong) {
      return false;
    }
  }

  boolean isWanted() {
    return pattern != null;
  }

  /** What the names of steps have in them. */
  Pattern names() {
    return Pattern.compile(pattern);
  }
}
