package io.spinboard.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * The options of a command line, and what could not be understood of it.
 *
 * @param options what was understood, with our defaults for the runner
 * @param mistakes a line for each argument that was not
 */
record GivenOptions(SpinboardOptions options, List<String> mistakes) {

  /**
   * Copying and comparing every element finds defects in a pipeline's code, which is the tests'
   * business, and takes two thirds of the direct runner's time.
   */
  private static final List<String> DIRECT_RUNNER =
      List.of("--enforceImmutability=false", "--enforceEncodability=false");

  /** Beam reports the first argument it does not understand; trying each alone finds them all. */
  static GivenOptions of(String... args) {
    List<String> understood = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (String arg : args) {
      try {
        PipelineOptionsFactory.fromArgs(arg).as(SpinboardOptions.class);
        understood.add(arg);
      } catch (IllegalArgumentException e) {
        mistakes.add(arg + ": " + e.getMessage());
      }
    }
    DIRECT_RUNNER.stream().filter(ours -> !isGiven(ours, understood)).forEach(understood::add);
    String[] all = understood.toArray(String[]::new);
    return new GivenOptions(
        PipelineOptionsFactory.fromArgs(all).as(SpinboardOptions.class), mistakes);
  }

  private static boolean isGiven(String ours, List<String> args) {
    String flag = ours.substring(0, ours.indexOf('='));
    return args.stream().anyMatch(arg -> arg.equals(flag) || arg.startsWith(flag + "="));
  }
}
