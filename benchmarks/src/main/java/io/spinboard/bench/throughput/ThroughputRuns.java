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

/** Measures the throughput of consumers and pipelines, each in its own JVM. */
public final class ThroughputRuns {
  private static final List<String> ON_DIRECT_RUNNER = List.of("--runner=DirectRunner");
  private static final List<BoardPeriod> ALL_TIME = List.of(BoardPeriod.ALL_TIME);
  private static final List<BoardPeriod> ALL_PERIODS = List.of(BoardPeriod.values());

  private final LocalStack stack;
  private final ConsumerRun consumers;
  private final PipelineRun spinboard;

  /**
   * @param directory the directory for the programs' files
   */
  public ThroughputRuns(
      LocalStack stack, PipelineLauncher pipelines, Path directory, BenchConsole console) {
    this.stack = stack;
    this.consumers = new ConsumerRun(directory);
    this.spinboard = new PipelineRun(stack, pipelines, console);
  }

  /**
   * Runs a program on a topic.
   *
   * @throws CommandException if the program fails, makes no progress, or its results differ from
   *     the topic's recount
   */
  public Throughput of(CountingProgram program, LoadedTopic topic)
      throws IOException, SQLException, InterruptedException {
    return switch (program) {
      case CONSUMER, LIMIT -> consumers.run(program, topic);
      case BOARDS -> boards(program, topic, stack.createDatabase(), List.of(), process -> {});
      case PERIODS -> spinboard.run(program, topic, PipelineLauncher.ON_FLINK, ALL_PERIODS);
      case DIRECT -> spinboard.run(program, topic, ON_DIRECT_RUNNER, ALL_TIME);
    };
  }

  /**
   * Runs the pipeline on Flink with the boards of all time.
   *
   * @param database the database for the boards
   * @param more additional pipeline options
   * @param inspection inspects the pipeline at the end
   */
  public Throughput boards(
      BenchProgram program,
      LoadedTopic topic,
      LocalDatabase database,
      List<String> more,
      Inspection inspection)
      throws IOException, SQLException, InterruptedException {
    List<String> options = new ArrayList<>(PipelineLauncher.ON_FLINK);
    options.addAll(more);
    return spinboard.run(program, topic, database, options, ALL_TIME, inspection);
  }

  /** Inspects a pipeline that has counted all spins and is still running. */
  public interface Inspection {
    void inspect(JavaProcess process) throws IOException, SQLException, InterruptedException;
  }
}
