package io.spinboard.bench.throughput;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.OtherCpuUsage;
import io.spinboard.bench.program.PipelineLauncher;
import io.spinboard.bench.program.PublishedProgress;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.bench.progress.ProgressMeter;
import io.spinboard.bench.throughput.ThroughputRuns.Inspection;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.cli.CommandException;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.PlayerRow;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the pipeline on a topic, in its own JVM, until its boards are correct. */
final class PipelineRun {
  private static final long POLL_MILLIS = 50;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final LocalStack stack;
  private final PipelineLauncher pipelines;
  private final BenchConsole console;

  PipelineRun(LocalStack stack, PipelineLauncher pipelines, BenchConsole console) {
    this.stack = stack;
    this.pipelines = pipelines;
    this.console = console;
  }

  /**
   * Runs the pipeline with a new database.
   *
   * @param runner the options that select the runner
   * @param periods the kinds of periods
   * @throws CommandException if there is no progress, or the boards are wrong in the end
   */
  Throughput run(
      CountingProgram program, LoadedTopic topic, List<String> runner, List<BoardPeriod> periods)
      throws IOException, SQLException, InterruptedException {
    return run(program, topic, stack.createDatabase(), runner, periods, process -> {});
  }

  /** Runs the pipeline with the given database, and inspects it at the end. */
  Throughput run(
      BenchProgram program,
      LoadedTopic topic,
      LocalDatabase database,
      List<String> runner,
      List<BoardPeriod> periods,
      Inspection inspection)
      throws IOException, SQLException, InterruptedException {
    List<PlayerRow> expected = topic.recount().topPlayers(periods);
    List<String> options = new ArrayList<>(runner);
    options.add(
        "--periods=" + periods.stream().map(BoardPeriod::name).collect(Collectors.joining(",")));
    OtherCpuUsage others = OtherCpuUsage.start();
    try (PublishedProgress published = PublishedProgress.of(database.jdbcUrl());
        JavaProcess process = pipelines.start(program.label(), topic.name(), database, options)) {
      ProgressCurve curve = new ProgressCurve();
      ProgressMeter pace = ProgressMeter.start("spins counted", topic.spins());
      while (curve.last().spins() != topic.spins() || !isCorrect(published, expected)) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        process.requireRunning();
        long consumed = published.consumed();
        curve.add(new ProgressSample(process.age(), consumed));
        console.show(program.label() + ": " + pace.at(curve.last().spins()));
        if (process.age() - curve.last().seconds() > TIMEOUT.toSeconds()) {
          throw stuck(program, curve, topic, published.compare(expected));
        }
      }
      Throughput throughput =
          Throughput.of(program, curve, process.age(), process.usage(), others.cores());
      inspection.inspect(process);
      return throughput;
    }
  }

  private static boolean isCorrect(PublishedProgress published, List<PlayerRow> expected)
      throws SQLException {
    return published.compare(expected).isEmpty();
  }

  private static CommandException stuck(
      BenchProgram program, ProgressCurve curve, LoadedTopic topic, BoardDifference difference) {
    return new CommandException(
        "%s: no progress for %d s, with %,d of %,d spins counted and %s"
            .formatted(
                program.label(),
                TIMEOUT.toSeconds(),
                curve.last().spins(),
                topic.spins(),
                difference.lines().stream().findFirst().orElse("all boards correct")));
  }
}
