package io.spinboard.bench.steady;

import io.spinboard.bench.program.JavaProgram;
import io.spinboard.bench.program.Pipelines;
import io.spinboard.bench.program.PublishedProgress;
import io.spinboard.bench.progress.Console;
import io.spinboard.bench.workload.Workload;
import io.spinboard.cli.CommandException;
import io.spinboard.generator.world.Simulator;
import io.spinboard.local.Database;
import io.spinboard.local.LocalStack;
import java.time.Instant;
import java.util.List;

/** Sends spins at a steady rate and looks when they show on Spinboard's boards. */
public final class FreshnessRun {
  private static final String NAME = "Spinboard on Flink, freshness";

  private final LocalStack stack;
  private final Pipelines pipelines;
  private final Console console;

  /** Measures between the local servers. */
  public FreshnessRun(LocalStack stack, Pipelines pipelines, Console console) {
    this.stack = stack;
    this.pipelines = pipelines;
    this.console = console;
  }

  /**
   * Measures on a topic and a database of its own, with the default boards.
   *
   * @param workload whose spins are sent, as many as it takes
   * @throws CommandException if the pipeline ends, or does not count all spins
   */
  public Freshness run(FreshnessPlan plan, Workload workload) throws Exception {
    String topic = stack.createTopic();
    Database database = stack.createDatabase();
    Simulator simulator = new Simulator(workload.at(plan.rate(), Instant.now()));
    Probes probes = new Probes();
    Ticks ticks = new Ticks(WallClock::epochMicros);
    try (JavaProgram program = pipelines.start(NAME, topic, database, Pipelines.ON_FLINK);
        PublishedProgress published = PublishedProgress.of(database.jdbcUrl());
        Watch totals = Watch.start(database.jdbcUrl(), Watch.LEADING_SCORE, probes::see);
        Watch streaks = Watch.start(database.jdbcUrl(), Watch.LATEST_TICK, ticks::see);
        SpinStream stream = new SpinStream(stack.bootstrapServers(), topic, simulator, probes)) {
      Observation observation = new Observation(program, List.of(totals, streaks), console);
      observation.warmUp(stream, probes, plan);
      observation.show("measuring for " + plan.duration().toSeconds() + " s");
      Freshness freshness =
          new SteadyPhase(program, observation, stream, probes, ticks)
              .measure(plan.rate(), plan.duration());
      observation.await("all spins", () -> published.consumed() == stream.sent());
      return freshness;
    }
  }
}
