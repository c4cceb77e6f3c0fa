package io.spinboard.bench.throughput;

import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.cli.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Lets a consumer read a topic, in a JVM of its own. */
final class ConsumerRun {
  private final ProgramRun run;

  ConsumerRun(Path directory) {
    this.run = new ProgramRun(directory);
  }

  /**
   * Runs one.
   *
   * @throws Refusal if it did not read all of the topic, or found other points in it
   */
  Throughput run(CountingProgram contender, LoadedTopic topic)
      throws IOException, InterruptedException {
    return run.run(
        contender,
        ConsumerMain.class,
        List.of(topic.bootstrapServers(), topic.name(), contender.name()),
        report -> check(contender, report, topic));
  }

  private static void check(CountingProgram contender, ProgramReport report, LoadedTopic topic) {
    long points = contender == CountingProgram.LIMIT ? topic.recount().points() : 0;
    if (report.records() != topic.spins() || report.points() != points) {
      throw new Refusal(
          "%s: read %d spins with %d points, not %d with %d"
              .formatted(
                  contender.words(), report.records(), report.points(), topic.spins(), points));
    }
  }
}
