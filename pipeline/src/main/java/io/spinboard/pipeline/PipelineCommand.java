package io.spinboard.pipeline;

import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.files.ReadRecordings;
import io.spinboard.pipeline.ingest.files.SpinsBeforeRecordings;
import io.spinboard.pipeline.ingest.kafka.ReadSpins;
import io.spinboard.pipeline.ingest.kafka.StartOffsets;
import io.spinboard.pipeline.ingest.kafka.TopicReadSettings;
import io.spinboard.pipeline.publish.Readiness;
import io.spinboard.pipeline.runner.EmbeddedFlink;
import io.spinboard.pipeline.runner.FlinkCluster;
import io.spinboard.pipeline.runner.MetricsBean;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.beam.runners.flink.FlinkDetachedRunnerResult;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunnerResult;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command line of the pipeline: reads options, waits for what it needs, runs. */
final class PipelineCommand {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private static final Logger LOG = LoggerFactory.getLogger(PipelineCommand.class);

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
    if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
      OptionsHelp.print(out);
      return OK;
    }
    try {
      return awaitEnd(start(environment, args));
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
    } catch (RuntimeException e) {
      LOG.debug("The pipeline failed", e);
      err.println("The pipeline failed: " + reason(e));
      return FAILED;
    }
  }

  /** A cluster goes on by itself; any other runner is waited for. */
  private int awaitEnd(PipelineResult running) {
    if (running instanceof FlinkDetachedRunnerResult) {
      out.println("Submitted. The job is the cluster's from now on; Flink's web page shows it.");
      return OK;
    }
    if (!(running instanceof FlinkRunnerResult)) {
      MetricsBean.register(running);
    }
    running.waitUntilFinish();
    return OK;
  }

  /** Runners wrap what went wrong many times over; what it was is innermost. */
  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return innermost.getMessage() == null
        ? innermost.getClass().getSimpleName()
        : innermost.getMessage().lines().findFirst().orElse("");
  }

  /** Waits for what the pipeline needs, then starts it. */
  static PipelineResult start(Map<String, String> environment, String... args)
      throws UsageException, NotReadyException, InterruptedException {
    PipelineOptionsFactory.register(SpinboardOptions.class);
    GivenOptions given = GivenOptions.of(args);
    SpinboardOptions options = given.options();
    Settings settings = new SettingsReader(options, environment).read(given.mistakes());
    Readiness.await(settings.database());
    warnOfIdleTasks(options, settings.shards());
    prepareFlink(options, settings);
    Source source = source(settings);
    Pipeline pipeline = Pipeline.create(options);
    SpinboardPipeline.build(pipeline, settings, source.spins(), source.unreadMicros());
    return pipeline.run();
  }

  /**
   * Where spins come from.
   *
   * @param unreadMicros no spin of this event time or an earlier one need come any more, since some
   *     were in the topic before the job begins to read it; microseconds
   */
  private record Source(PTransform<PBegin, PCollection<RecordBatch>> spins, long unreadMicros) {}

  private static Source source(Settings settings) throws NotReadyException, InterruptedException {
    if (settings.recordings() != null) {
      ReadRecordings recordings =
          new ReadRecordings(
              settings.recordings(), settings.topic().name(), settings.maxFutureSkew());
      return new Source(recordings, SpinsBeforeRecordings.greatestEventTime(settings.recordings()));
    }
    Map<TopicPartition, Long> begin =
        StartOffsets.determine(
            settings.topic(), settings.startFrom(), settings.execution().restored());
    TopicReadSettings reading =
        new TopicReadSettings(
            UUID.randomUUID().toString(),
            settings.topic(),
            begin.size(),
            settings.maxOutOfOrderness().toMillis(),
            settings.maxFutureSkew().toMillis(),
            settings.fixedForLife(),
            settings.execution().gather().toMillis(),
            settings.boards().reportEvery().getMillis());
    return new Source(new ReadSpins(reading, begin), reading.unreadMicros(begin));
  }

  private static void warnOfIdleTasks(SpinboardOptions options, int shards) {
    int parallelism = options.as(FlinkPipelineOptions.class).getParallelism();
    if (parallelism > shards) {
      LOG.warn(
          "Of {} parallel tasks only {} will count spins: each needs a shard of its own at least. Give a new job --shards={} or more.",
          parallelism,
          shards,
          parallelism);
    }
  }

  private static void prepareFlink(SpinboardOptions options, Settings settings)
      throws NotReadyException {
    try {
      EmbeddedFlink.prepare(options, settings.execution().flinkWebPort());
      FlinkCluster.requireReachable(options);
    } catch (IOException e) {
      throw new NotReadyException(e.getMessage());
    }
  }
}
