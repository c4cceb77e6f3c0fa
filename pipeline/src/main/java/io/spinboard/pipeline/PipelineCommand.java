package io.spinboard.pipeline;

import io.spinboard.pipeline.ingest.StartPosition;
import io.spinboard.pipeline.publish.Readiness;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** The command line of the pipeline: reads options, waits for what it needs, runs. */
final class PipelineCommand {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  PipelineCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Runs, and returns the exit code. */
  int run(String... args) {
    PipelineOptionsFactory.register(SpinboardOptions.class);
    if (List.of(args).contains("--help")) {
      PipelineOptionsFactory.printHelp(out, SpinboardOptions.class);
      return OK;
    }
    try {
      start(environment, args).waitUntilFinish();
      return OK;
    } catch (UsageException e) {
      e.mistakes().forEach(err::println);
      err.println("'--help' lists all options.");
      return USAGE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (NotReadyException e) {
      err.println(e.getMessage());
      return FAILED;
    }
  }

  /** Waits for what the pipeline needs, then starts it. */
  static PipelineResult start(Map<String, String> environment, String... args)
      throws UsageException, NotReadyException, InterruptedException {
    PipelineOptionsFactory.register(SpinboardOptions.class);
    SpinboardOptions options = parse(args);
    Settings settings = new SettingsReader(options, environment).read();
    Readiness.await(settings.database());
    if (settings.recordings() == null) {
      StartPosition.prepare(settings.topic(), settings.startFrom());
    }
    Pipeline pipeline = Pipeline.create(options);
    SpinboardPipeline.build(pipeline, settings);
    return pipeline.run();
  }

  /** Beam reports the first argument it does not understand; trying each alone finds them all. */
  private static SpinboardOptions parse(String... args) throws UsageException {
    List<String> mistakes = new ArrayList<>();
    for (String arg : args) {
      try {
        PipelineOptionsFactory.fromArgs(arg).as(SpinboardOptions.class);
      } catch (IllegalArgumentException e) {
        mistakes.add(arg + ": " + e.getMessage());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return PipelineOptionsFactory.fromArgs(args).as(SpinboardOptions.class);
  }
}
