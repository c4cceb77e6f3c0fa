package io.spinboard.bench.steady;

import io.spinboard.bench.program.JavaProgram;
import io.spinboard.bench.program.OthersWork;
import io.spinboard.bench.program.Pipelines;
import io.spinboard.bench.progress.Console;
import io.spinboard.bench.workload.Workload;
import io.spinboard.generator.world.Simulator;
import io.spinboard.local.Database;
import io.spinboard.local.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads the top players thousands of times a second while spins come at a steady rate. */
public final class ReadingRun {
  private static final String NAME = "Spinboard on Flink, reading";

  private final LocalStack stack;
  private final Pipelines pipelines;
  private final Path directory;
  private final Console console;

  /**
   * Measures between the local servers.
   *
   * @param directory for files
   */
  public ReadingRun(LocalStack stack, Pipelines pipelines, Path directory, Console console) {
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
  public Reading run(FreshnessPlan plan, int queries, Workload workload) throws Exception {
    String topic = stack.createTopic();
    Database database = stack.createDatabase();
    Simulator simulator = new Simulator(workload.at(plan.rate(), Instant.now()));
    Probes probes = new Probes();
    try (JavaProgram program = pipelines.start(NAME, topic, database, Pipelines.ON_FLINK);
        Watch totals = Watch.start(database.jdbcUrl(), Watch.LEADING_SCORE, probes::see);
        SpinStream stream = new SpinStream(stack.bootstrapServers(), topic, simulator, probes)) {
      Observation observation = new Observation(program, List.of(totals), console);
      observation.warmUp(stream, probes, plan);
      observation.show("reading for " + plan.duration().toSeconds() + " s");
      return read(plan, queries, database, stream, observation);
    }
  }

  private Reading read(
      FreshnessPlan plan,
      int queries,
      Database database,
      SpinStream stream,
      Observation observation)
      throws Exception {
    OthersWork others = OthersWork.watch();
    long sentBefore = stream.sent();
    long begun = System.nanoTime();
    try (PgBench bench = PgBench.start(database.jdbcUrl(), queries, plan.duration(), directory)) {
      stream.send(plan.rate(), plan.duration(), observation::requireAll);
      double spinsPerSecond = (stream.sent() - sentBefore) * 1e9 / (System.nanoTime() - begun);
      PgBench.Answers answers = bench.answers(Duration.ofSeconds(10));
      return new Reading(
          queries,
          answers.fromDue().count() / (double) plan.duration().toSeconds(),
          answers.fromSent(),
          answers.fromDue(),
          spinsPerSecond,
          others.cores());
    }
  }
}
