package io.spinboard.pipeline;

import io.spinboard.pipeline.ingest.StartPosition;
import io.spinboard.pipeline.publish.Readiness;
import java.io.PrintStream;
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
      OptionsHelp.print(out);
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
    GivenOptions given = GivenOptions.of(args);
    Settings settings = new SettingsReader(given.options(), environment).read(given.mistakes());
    Readiness.await(settings.database());
    if (settings.recordings() == null) {
      StartPosition.prepare(settings.topic(), settings.startFrom());
    }
    Pipeline pipeline = Pipeline.create(given.options());
    SpinboardPipeline.build(pipeline, settings);
    return pipeline.run();
  }
}
