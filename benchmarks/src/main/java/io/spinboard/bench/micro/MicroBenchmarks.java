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

/** Runs the JMH benchmarks; JMH prints the results. */
public final class MicroBenchmarks {
  private MicroBenchmarks() {}

  /**
   * Runs the benchmarks whose names match.
   *
   * @param names a pattern that is found in the class and method name
   * @param results the file for the results in JMH's JSON format
   * @throws CommandException if no benchmark matches or one fails
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
