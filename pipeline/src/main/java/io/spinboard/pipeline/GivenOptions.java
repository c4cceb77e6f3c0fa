package io.spinboard.pipeline;

import io.spinboard.pipeline.runner.RunnerDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * The options of a command line.
 *
 * @param options the valid options, with the defaults for the runner
 * @param mistakes a line for each invalid argument
 */
record GivenOptions(SpinboardOptions options, List<String> mistakes) {

  /** Beam reports only the first invalid argument, so each is parsed on its own. */
  static GivenOptions of(String... args) {
    List<String> valid = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (String arg : args) {
      try {
        PipelineOptionsFactory.fromArgs(arg).as(SpinboardOptions.class);
        valid.add(arg);
      } catch (IllegalArgumentException e) {
        mistakes.add(flag(arg) + ": " + inPlainWords(e.getMessage()));
      }
    }
    repeated(valid)
        .forEach(
            flag -> {
              mistakes.add(flag + ": must not be given more than once");
              valid.removeIf(arg -> flag(arg).equals(flag));
            });
    for (List<String> defaults : RunnerDefaults.of(read(valid))) {
      defaults.stream().filter(value -> !isGiven(value, valid)).forEach(valid::add);
    }
    SpinboardOptions options = read(valid);
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    if (flink.getFasterCopy()) {
      mistakes.add("--fasterCopy=true: would count spins twice after a restart; omit it");
    }
    if (flink.getSavepointPath() != null && !RunnerDefaults.isFlink(options)) {
      mistakes.add(
          "--savepointPath: requires --runner=FlinkRunner; the direct runner has no savepoints");
    }
    return new GivenOptions(options, mistakes);
  }

  private static SpinboardOptions read(List<String> args) {
    return PipelineOptionsFactory.fromArgs(args.toArray(String[]::new)).as(SpinboardOptions.class);
  }

  /**
   * Returns the flags that are repeated although Beam takes one value; some of its own are lists.
   */
  private static List<String> repeated(List<String> args) {
    return args.stream()
        .map(GivenOptions::flag)
        .distinct()
        .filter(flag -> !isValid(args.stream().filter(arg -> flag(arg).equals(flag))))
        .toList();
  }

  private static boolean isValid(Stream<String> args) {
    try {
      read(args.toList());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isGiven(String option, List<String> args) {
    return args.stream().anyMatch(arg -> flag(arg).equals(flag(option)));
  }

  /**
   * Replaces Beam's words about interfaces and properties, and keeps its "did you mean" suggestion.
   */
  private static String inPlainWords(String message) {
    return message.replaceFirst(
        "Class interface \\S+ missing a property named '[^']*'\\.", "unknown option.");
  }

  /** Returns an argument without its value, which may be a secret. */
  private static String flag(String arg) {
    int end = arg.indexOf('=');
    return end < 0 ? arg : arg.substring(0, end);
  }
}
