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

/** Queries the top players thousands of times per second while spins are sent at a steady rate. */
public final class ReadingRun {
  private static final String NAME = "Spinboard on Flink, reading";

  private final LocalStack stack;
  private final PipelineLauncher pipelines;
  private final Path directory;
  private final BenchConsole console;

  /**
   * Creates a runner that uses the local servers.
   *
   * @param directory the directory for files
   */
  public ReadingRun(
      LocalStack stack, PipelineLauncher pipelines, Path directory, BenchConsole console) {
    this.stack = stack;
    this.pipelines = pipelines;
    this.directory = directory;
    this.console = console;
  }

  /**
   * Measures with a new topic and a new database, and the default boards.
   *
   * @param plan the rate of spins and the duration
   * @param queries the queries per second
   * @param workload the spins, as many as needed
   */
  public ReadingResult run(FreshnessPlan plan, int queries, Workload workload) throws Exception {
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    Simulator simulator = new Simulator(workload.at(plan.rate(), Instant.now()));
    ProbeSpins probes = new ProbeSpins();
    try (JavaProcess program = pipelines.start(NAME, topic, database, PipelineLauncher.ON_FLINK);
        DatabasePoller totals =
            DatabasePoller.start(
                database.jdbcUrl(), DatabasePoller.LEADING_SCORE, probes::onScore);
        SteadySpinSender sender =
            new SteadySpinSender(stack.bootstrapServers(), topic, simulator, probes)) {
      PipelineObservation observation = new PipelineObservation(program, List.of(totals), console);
      observation.warmUp(sender, probes, plan);
      observation.show("reading for " + plan.duration().toSeconds() + " s");
      return read(plan, queries, database, sender, observation);
    }
  }

  private ReadingResult read(
      FreshnessPlan plan,
      int queries,
      LocalDatabase database,
      SteadySpinSender sender,
      PipelineObservation observation)
      throws Exception {
    OtherCpuUsage others = OtherCpuUsage.start();
    long sentBefore = sender.sent();
    long startNanos = System.nanoTime();
    try (PgBench bench = PgBench.start(database.jdbcUrl(), queries, plan.duration(), directory)) {
      sender.send(plan.rate(), plan.duration(), observation::requireAll);
      double spinsPerSecond = (sender.sent() - sentBefore) * 1e9 / (System.nanoTime() - startNanos);
      PgBench.QueryLatencies latencies = bench.latencies(Duration.ofSeconds(10));
      return new ReadingResult(
          queries,
          latencies.fromDue().count() / (double) plan.duration().toSeconds(),
          latencies.fromSent(),
          latencies.fromDue(),
          spinsPerSecond,
          others.cores());
    }
  }
}
