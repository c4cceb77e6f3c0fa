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

/** Lets Spinboard count a topic, in a JVM of its own, until its boards are right. */
final class PipelineRun {
  private static final long LOOK_EVERY_MILLIS = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LocalStack stack;
  private final PipelineLauncher pipelines;
  private final BenchConsole console;

  PipelineRun(LocalStack stack, PipelineLauncher pipelines, BenchConsole console) {
    this.stack = stack;
    this.pipelines = pipelines;
    this.console = console;
  }

  /**
   * Runs it into a database of its own.
   *
   * @param runner options that choose the runner
   * @param periods which boards it keeps
   * @throws CommandException if it gets stuck, or its boards are wrong in the end
   */
  Throughput run(
      CountingProgram contender, LoadedTopic topic, List<String> runner, List<BoardPeriod> periods)
      throws IOException, SQLException, InterruptedException {
    return run(contender, topic, stack.createDatabase(), runner, periods, program -> {});
  }

  /** As the other one, into that database, and looks at the pipeline in the end. */
  Throughput run(
      BenchProgram contender,
      LoadedTopic topic,
      LocalDatabase database,
      List<String> runner,
      List<BoardPeriod> periods,
      Inspection inspection)
      throws IOException, SQLException, InterruptedException {
    List<PlayerRow> expected = topic.recount().topPlayers(periods);
    List<String> options = new ArrayList<>(runner);
    options.add("--periods=" + periods.stream().map(BoardPeriod::name).collect(Collectors.joining(",")));
    OtherCpuUsage others = OtherCpuUsage.watch();
    try (PublishedProgress published = PublishedProgress.of(database.jdbcUrl());
        JavaProcess program = pipelines.start(contender.words(), topic.name(), database, options)) {
      ProgressCurve course = new ProgressCurve();
      ProgressMeter pace = ProgressMeter.start("spins counted", topic.spins());
      while (course.last().spins() != topic.spins() || !isRight(published, expected)) {
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        program.requireRunning();
        long consumed = published.consumed();
        course.add(new ProgressSample(program.age(), consumed));
        console.show(contender.words() + ": " + pace.at(course.last().spins()));
        if (program.age() - course.last().seconds() > PATIENCE.toSeconds()) {
          throw stuck(contender, course, topic, published.compare(expected));
        }
      }
      Throughput found =
          Throughput.of(contender, course, program.age(), program.usage(), others.cores());
      inspection.look(program);
      return found;
    }
  }

  private static boolean isRight(PublishedProgress published, List<PlayerRow> expected)
      throws SQLException {
    return published.compare(expected).isEmpty();
  }

  private static CommandException stuck(
      BenchProgram contender, ProgressCurve course, LoadedTopic topic, BoardDifference difference) {
    return new CommandException(
        "%s: for %d s nothing has changed, with %,d of %,d spins counted and %s"
            .formatted(
                contender.words(),
                PATIENCE.toSeconds(),
                course.last().spins(),
                topic.spins(),
                difference.lines().stream().findFirst().orElse("all boards right")));
  }
}
