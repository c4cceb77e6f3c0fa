package io.spinboard.pipeline;

import io.spinboard.pipeline.runner.RunnerDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * The options of a command line, and what could not be understood of it.
 *
 * @param options what was understood, with our defaults for the runner
 * @param mistakes a line for each argument that was not
 */
record GivenOptions(SpinboardOptions options, List<String> mistakes) {

  /** Beam reports the first argument it does not understand; trying each alone finds them all. */
  static GivenOptions of(String... args) {
    List<String> understood = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (String arg : args) {
      try {
        PipelineOptionsFactory.fromArgs(arg).as(SpinboardOptions.class);
        understood.add(arg);
      } catch (IllegalArgumentException e) {
        mistakes.add(flag(arg) + ": " + inPlainWords(e.getMessage()));
      }
    }
    repeated(understood)
        .forEach(
            flag -> {
              mistakes.add(flag + ": is given more than once");
              understood.removeIf(arg -> flag(arg).equals(flag));
            });
    for (List<String> defaults : RunnerDefaults.of(read(understood))) {
      defaults.stream().filter(ours -> !isGiven(ours, understood)).forEach(understood::add);
    }
    SpinboardOptions options = read(understood);
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    if (flink.getFasterCopy()) {
      mistakes.add("--fasterCopy=true: counts spins twice after a restart; leave it out");
    }
    if (flink.getSavepointPath() != null && !RunnerDefaults.isFlink(options)) {
      mistakes.add("--savepointPath: needs --runner=FlinkRunner; the direct runner keeps no state");
    }
    return new GivenOptions(options, mistakes);
  }

  private static SpinboardOptions read(List<String> args) {
    return PipelineOptionsFactory.fromArgs(args.toArray(String[]::new)).as(SpinboardOptions.class);
  }

  /** The flags that are given more often than Beam takes them; some of its own are lists. */
  private static List<String> repeated(List<String> args) {
    return args.stream()
        .map(GivenOptions::flag)
        .distinct()
        .filter(flag -> !isUnderstood(args.stream().filter(arg -> flag(arg).equals(flag))))
        .toList();
  }

  private static boolean isUnderstood(Stream<String> args) {
    try {
      read(args.toList());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isGiven(String ours, List<String> args) {
    return args.stream().anyMatch(arg -> flag(arg).equals(flag(ours)));
  }

  /**
   * Beam speaks of interfaces and properties; the rest of its message, "did you mean", may help.
   */
  private static String inPlainWords(String message) {
    return message.replaceFirst(
        "Class interface \\S+ missing a property named '[^']*'\\.", "there is no such option.");
  }

  /** An argument without its value, which may be a secret that has no business there. */
  private static String flag(String arg) {
    int end = arg.indexOf('=');
    return end < 0 ? arg : arg.substring(0, end);
  }
}
