package io.spinboard.bench.steady;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.OtherCpuUsage;
import io.spinboard.bench.program.PipelineLauncher;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.bench.workload.Workload;
import io.spinboard.generator.world.Simulator;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads the top players thousands of times a second while spins come at a steady rate. */
public final class ReadingRun {
  private static final String NAME = "Spinboard on Flink, reading";

  private final LocalStack stack;
  private final PipelineLauncher pipelines;
  private final Path directory;
  private final BenchConsole console;

  /**
   * Measures between the local servers.
   *
   * @param directory for files
   */
  public ReadingRun(
      LocalStack stack, PipelineLauncher pipelines, Path directory, BenchConsole console) {
    this.stack = stack;
    this.pipelines = pipelines;
    this.directory = directory;
    this.console = console;
  }

  /**
   * Measures on a topic and a database of its own, with the default boards.
   *
   * @param plan how many spins are sent, and for how long
   * @param queries how many a second
   * @param workload whose spins are sent, as many as it takes
   */
  public ReadingResult run(FreshnessPlan plan, int queries, Workload workload) throws Exception {
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    Simulator simulator = new Simulator(workload.at(plan.rate(), Instant.now()));
    ProbeSpins probes = new ProbeSpins();
    try (JavaProcess program = pipelines.start(NAME, topic, database, PipelineLauncher.ON_FLINK);
        DatabasePoller totals =
            DatabasePoller.start(database.jdbcUrl(), DatabasePoller.LEADING_SCORE, probes::see);
        SteadySpinSender stream =
            new SteadySpinSender(stack.bootstrapServers(), topic, simulator, probes)) {
      PipelineObservation observation = new PipelineObservation(program, List.of(totals), console);
      observation.warmUp(stream, probes, plan);
      observation.show("reading for " + plan.duration().toSeconds() + " s");
      return read(plan, queries, database, stream, observation);
    }
  }

  private ReadingResult read(
      FreshnessPlan plan,
      int queries,
      LocalDatabase database,
      SteadySpinSender stream,
      PipelineObservation observation)
      throws Exception {
    OtherCpuUsage others = OtherCpuUsage.watch();
    long sentBefore = stream.sent();
    long begun = System.nanoTime();
    try (PgBench bench = PgBench.start(database.jdbcUrl(), queries, plan.duration(), directory)) {
      stream.send(plan.rate(), plan.duration(), observation::requireAll);
      double spinsPerSecond = (stream.sent() - sentBefore) * 1e9 / (System.nanoTime() - begun);
      PgBench.Answers answers = bench.answers(Duration.ofSeconds(10));
      return new ReadingResult(
          queries,
          answers.fromDue().count() / (double) plan.duration().toSeconds(),
          answers.fromSent(),
          answers.fromDue(),
          spinsPerSecond,
          others.cores());
    }
  }
}
