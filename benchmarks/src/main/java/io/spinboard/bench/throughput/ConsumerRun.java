package io.spinboard.bench.throughput;

import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs plain Kafka consumers, each in its own JVM. */
final class ConsumerRun {
  private final ProgramRun run;

  ConsumerRun(Path directory) {
    this.run = new ProgramRun(directory);
  }

  /**
   * Runs a consumer.
   *
   * @throws CommandException if it did not read the whole topic, or its points differ from the
   *     recount
   */
  Throughput run(CountingProgram program, LoadedTopic topic)
      throws IOException, InterruptedException {
    return run.run(
        program,
        ConsumerMain.class,
        List.of(topic.bootstrapServers(), topic.name(), program.name()),
        report -> check(program, report, topic));
  }

  private static void check(CountingProgram program, ProgramReport report, LoadedTopic topic) {
    long points = program == CountingProgram.LIMIT ? topic.recount().points() : 0;
    if (report.records() != topic.spins() || report.points() != points) {
      throw new CommandException(
          "%s: read %d spins with %d points, expected %d spins with %d points"
              .formatted(
                  program.label(), report.records(), report.points(), topic.spins(), points));
    }
  }
}
