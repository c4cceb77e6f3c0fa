package io.spinboard.pipeline;

import io.spinboard.pipeline.campaigns.PostgresCampaignSource;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.files.ReadRecordings;
import io.spinboard.pipeline.ingest.files.SpinsBeforeRecordings;
import io.spinboard.pipeline.ingest.kafka.ReadSpins;
import io.spinboard.pipeline.ingest.kafka.StartOffsets;
import io.spinboard.pipeline.ingest.kafka.TopicReadSettings;
import io.spinboard.pipeline.postgres.DatabaseReadiness;
import io.spinboard.pipeline.publish.PublishFn;
import io.spinboard.pipeline.publish.WriteRejectedFn;
import io.spinboard.pipeline.runner.EmbeddedFlink;
import io.spinboard.pipeline.runner.FlinkCluster;
import io.spinboard.pipeline.runner.MetricsBean;
import io.spinboard.pipeline.runner.NotReadyException;
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
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command line of the pipeline: reads the options, waits for its servers, and runs it. */
public final class PipelineCommand {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private static final Logger LOG = LoggerFactory.getLogger(PipelineCommand.class);

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  /** Runs the pipeline until it is stopped or, over recordings, done. */
  public static void main(String[] args) {
    System.exit(new PipelineCommand(System.getenv(), System.out, System.err).run(args));
  }

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
      err.println("The pipeline failed: " + reason(e));
      err.println(FailureLog.write(e));
      return FAILED;
    }
  }

  /** Waits for the end of a job in this process. A job on a cluster runs without this process. */
  private int awaitEnd(PipelineResult running) {
    if (running instanceof FlinkDetachedRunnerResult) {
      out.println("Submitted. The job now runs on the cluster; Flink's web page shows it.");
      return OK;
    }
    if (!(running instanceof FlinkRunnerResult)) {
      MetricsBean.register(running);
    }
    running.waitUntilFinish();
    return OK;
  }

  /** Runners wrap an exception several times; the innermost one is the cause. */
  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return innermost.getMessage() == null
        ? innermost.getClass().getSimpleName()
        : innermost.getMessage().lines().findFirst().orElse("");
  }

  /**
   * Starts the pipeline inside this process, for programs that have a main method of their own.
   *
   * @param environment stands for the environment variables, {@code JDBC_PASSWORD} among them
   * @param args as for {@link #main}; with {@code --attachedMode=false} Flink returns at once, as
   *     the direct runner does
   * @return the running pipeline
   * @throws UsageException with all mistakes in the options
   * @throws NotReadyException if Kafka or PostgreSQL refuse what the pipeline needs
   */
  public static PipelineResult start(Map<String, String> environment, String... args)
      throws UsageException, NotReadyException, InterruptedException {
    PipelineOptionsFactory.register(SpinboardOptions.class);
    GivenOptions given = GivenOptions.of(args);
    SpinboardOptions options = given.options();
    Settings settings = new SettingsReader(options, environment).read(given.mistakes());
    DatabaseReadiness.await(settings.database());
    warnOfIdleTasks(options, settings.shards());
    prepareFlink(options, settings);
    Pipeline pipeline = Pipeline.create(options);
    build(pipeline, settings, source(settings));
    return pipeline.run();
  }

  /** Stops a pipeline that was {@link #start}ed. Has no effect if it has ended already. */
  public static void stop(PipelineResult running) throws IOException {
    try {
      running.cancel();
    } catch (IllegalStateException ended) {
      // A Flink inside this process ends with its job, and cannot report that it has ended.
    }
  }

  private static void build(Pipeline pipeline, Settings settings, Source source) {
    SpinboardPipeline.build(
        pipeline,
        settings,
        source.spins(),
        Features.all(
            settings, new PostgresCampaignSource(settings.database()), source.unreadMicros()),
        new Sink<>("Publish", new PublishFn(settings.database())),
        new Sink<>("Insert", new WriteRejectedFn(settings.database())));
  }

  /** The end of a branch: a step that only writes. */
  private static final class Sink<T> extends PTransform<PCollection<T>, PDone> {
    private static final long serialVersionUID = 1;
    private final String stepName;
    private final DoFn<T, Void> write;

    Sink(String stepName, DoFn<T, Void> write) {
      this.stepName = stepName;
      this.write = write;
    }

    @Override
    public PDone expand(PCollection<T> input) {
      input.apply(stepName, ParDo.of(write));
      return PDone.in(input.getPipeline());
    }
  }

  /**
   * Where spins are read from.
   *
   * @param unreadMicros the greatest event time of spins that may have been in the topic before the
   *     job starts to read it, microseconds
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
          "Only {} of {} parallel tasks will count spins, since each needs at least one shard. Start a new job with --shards={} or more.",
          shards,
          parallelism,
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
