package io.spinboard.bench.micro;

import io.spinboard.cli.CommandException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of single steps; JMH prints what it finds. */
public final class MicroBenchmarks {
  private MicroBenchmarks() {}

  /**
   * Runs those whose class and method names have something in them that matches.
   *
   * @param results what JMH finds is written there, as its own JSON
   * @throws CommandException if there are none such, or one fails
   */
  public static void run(Pattern names, Path results) {
    try {
      Collection<RunResult> found =
          new Runner(new OptionsBuilder().include(names.pattern()).shouldFailOnError(true).build())
              .run();
      ResultFormatFactory.getInstance(ResultFormatType.JSON, results.toString()).writeOut(found);
    } catch (NoBenchmarksException none) {
      throw new CommandException("--micro: no benchmark's name matches " + names);
    } catch (RunnerException e) {
      throw new CommandException("--micro: " + e.getMessage());
    }
  }
}
