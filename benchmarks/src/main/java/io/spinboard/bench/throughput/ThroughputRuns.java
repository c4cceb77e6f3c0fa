package io.spinboard.bench.throughput;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.PipelineLauncher;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.cli.CommandException;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.oracle.boards.BoardPeriod;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How fast consumers and Spinboard go through a topic, each in a JVM of its own. */
public final class ThroughputRuns {
  private static final List<String> ON_DIRECT_RUNNER = List.of("--runner=DirectRunner");
  private static final List<BoardPeriod> ALL_TIME = List.of(BoardPeriod.ALL_TIME);
  private static final List<BoardPeriod> ALL_PERIODS = List.of(BoardPeriod.values());

  private final LocalStack stack;
  private final ConsumerRun consumers;
  private final PipelineRun spinboard;

  /**
   * @param directory for the programs' files
   */
  public ThroughputRuns(
      LocalStack stack, PipelineLauncher pipelines, Path directory, BenchConsole console) {
    this.stack = stack;
    this.consumers = new ConsumerRun(directory);
    this.spinboard = new PipelineRun(stack, pipelines, console);
  }

  /**
   * Lets one go through a topic.
   *
   * @throws CommandException if it fails, gets stuck, or its results are not those of the topic's
   *     recount
   */
  public Throughput of(CountingProgram contender, LoadedTopic topic)
      throws IOException, SQLException, InterruptedException {
    return switch (contender) {
      case CONSUMER, LIMIT -> consumers.run(contender, topic);
      case BOARDS -> boards(contender, topic, stack.createDatabase(), List.of(), program -> {});
      case PERIODS -> spinboard.run(contender, topic, PipelineLauncher.ON_FLINK, ALL_PERIODS);
      case DIRECT -> spinboard.run(contender, topic, ON_DIRECT_RUNNER, ALL_TIME);
    };
  }

  /**
   * Lets Spinboard on Flink make the boards of all time.
   *
   * @param database for the boards
   * @param more options of the pipeline
   * @param inspection of the pipeline in the end
   */
  public Throughput boards(
      BenchProgram contender,
      LoadedTopic topic,
      LocalDatabase database,
      List<String> more,
      Inspection inspection)
      throws IOException, SQLException, InterruptedException {
    List<String> options = new ArrayList<>(PipelineLauncher.ON_FLINK);
    options.addAll(more);
    return spinboard.run(contender, topic, database, options, ALL_TIME, inspection);
  }

  /** A look at a pipeline that has counted everything and still runs. */
  public interface Inspection {
    void look(JavaProcess program) throws IOException, SQLException, InterruptedException;
  }
}
