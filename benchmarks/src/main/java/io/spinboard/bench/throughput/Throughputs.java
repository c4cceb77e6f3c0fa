package io.spinboard.bench.throughput;

import io.spinboard.bench.program.Pipelines;
import io.spinboard.bench.report.Console;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.local.LocalStack;
import io.spinboard.replay.boards.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** How fast consumers and Spinboard go through the same topic, one after the other. */
public final class Throughputs {
  private static final List<String> DIRECT = List.of("--runner=DirectRunner");

  private final LoadedTopic topic;
  private final ConsumerRun consumers;
  private final SpinboardRun spinboard;

  /**
   * @param directory for the programs' files
   */
  public Throughputs(
      LocalStack stack, Pipelines pipelines, LoadedTopic topic, Path directory, Console console) {
    this.topic = topic;
    this.consumers = new ConsumerRun(topic, directory);
    this.spinboard = new SpinboardRun(stack, pipelines, console);
  }

  /** A Kafka consumer that looks at nothing: what no program on Kafka can surpass. */
  public Throughput consumer() throws IOException, InterruptedException {
    return consumers.run(Reading.PLAIN);
  }

  /** The practical limit: the least that a leaderboard takes. */
  public Throughput limit() throws IOException, InterruptedException {
    return consumers.run(Reading.PARSED);
  }

  /** Spinboard on Flink with the boards of all time. */
  public Throughput boards() throws IOException, SQLException, InterruptedException {
    return spinboard.run(
        "Spinboard on Flink, all time", topic, Pipelines.ON_FLINK, List.of(Period.ALL_TIME));
  }

  /** Spinboard on Flink with the boards of all kinds of periods. */
  public Throughput periods() throws IOException, SQLException, InterruptedException {
    return spinboard.run(
        "Spinboard on Flink, four periods", topic, Pipelines.ON_FLINK, List.of(Period.values()));
  }

  /** Spinboard on Beam's direct runner with the boards of all time. */
  public Throughput direct() throws IOException, SQLException, InterruptedException {
    return spinboard.run("Spinboard, direct runner", topic, DIRECT, List.of(Period.ALL_TIME));
  }
}
