package io.spinboard.bench;

import io.spinboard.cli.UsageErrors;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/** The option for the JMH benchmarks of single steps. */
final class MicroBenchmarkOptions {
  @Option(
      names = "--micro",
      paramLabel = "PATTERN",
      arity = "0..1",
      fallbackValue = ".*",
      description =
          "Run only the JMH benchmarks of single steps whose names match a regular expression, such as"
              + " Decode. Default: all of them.")
  private String pattern;

  /**
   * Validates the option.
   *
   * @param others whether parts are selected, too
   */
  void check(boolean others, UsageErrors mistakes) {
    mistakes.check(
        !isRequested() || !others, "--micro", "without --only and --direct", "with them");
    mistakes.check(
        !isRequested() || isExpression(),
        "--micro",
        "a regular expression, such as Decode",
        pattern);
  }

  private boolean isExpression() {
    try {
      return names().pattern().equals(pattern);
    } catch (PatternSyntaxException wrong) {
      return false;
    }
  }

  boolean isRequested() {
    return pattern != null;
  }

  /** Returns the pattern of the names. */
  Pattern names() {
    return Pattern.compile(pattern);
  }
}
