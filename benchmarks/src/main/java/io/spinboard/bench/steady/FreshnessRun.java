package io.spinboard.bench.steady;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.PipelineLauncher;
import io.spinboard.bench.program.PublishedProgress;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.bench.workload.Workload;
import io.spinboard.cli.CommandException;
import io.spinboard.generator.world.Simulator;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.time.Instant;
import java.util.List;

/** Sends spins at a steady rate and measures when they are on the boards. */
public final class FreshnessRun {
  private static final String NAME = "Spinboard on Flink, freshness";

  private final LocalStack stack;
  private final PipelineLauncher pipelines;
  private final BenchConsole console;

  /** Creates a runner that uses the local servers. */
  public FreshnessRun(LocalStack stack, PipelineLauncher pipelines, BenchConsole console) {
    this.stack = stack;
    this.pipelines = pipelines;
    this.console = console;
  }

  /**
   * Measures with a new topic and a new database, and the default boards.
   *
   * @param workload the spins, as many as needed
   * @throws CommandException if the pipeline ends or does not count all spins
   */
  public FreshnessResult run(FreshnessPlan plan, Workload workload) throws Exception {
    String topic = stack.createTopic();
    LocalDatabase database = stack.createDatabase();
    Simulator simulator = new Simulator(workload.at(plan.rate(), Instant.now()));
    ProbeSpins probes = new ProbeSpins();
    HotStreakTicks ticks = new HotStreakTicks(WallClock::epochMicros);
    try (JavaProcess program = pipelines.start(NAME, topic, database, PipelineLauncher.ON_FLINK);
        PublishedProgress published = PublishedProgress.of(database.jdbcUrl());
        DatabasePoller totals =
            DatabasePoller.start(
                database.jdbcUrl(), DatabasePoller.LEADING_SCORE, probes::onScore);
        DatabasePoller streaks =
            DatabasePoller.start(database.jdbcUrl(), DatabasePoller.LATEST_TICK, ticks::onTick);
        SteadySpinSender sender =
            new SteadySpinSender(stack.bootstrapServers(), topic, simulator, probes)) {
      PipelineObservation observation =
          new PipelineObservation(program, List.of(totals, streaks), console);
      observation.warmUp(sender, probes, plan);
      observation.show("measuring for " + plan.duration().toSeconds() + " s");
      FreshnessResult freshness =
          new FreshnessMeasurement(program, observation, sender, probes, ticks)
              .measure(plan.rate(), plan.duration());
      observation.await("all spins", () -> published.consumed() == sender.sent());
      return freshness;
    }
  }
}
