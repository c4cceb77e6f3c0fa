package io.spinboard.bench.throughput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinboard.bench.program.JavaProgram;
import io.spinboard.bench.program.OthersWork;
import io.spinboard.bench.program.Usage;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.cli.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets a consumer read a topic, in a JVM of its own. */
final class ConsumerRun {
  private static final long LOOK_EVERY_MILLIS = 5;

  private final Path directory;

  ConsumerRun(Path directory) {
    this.directory = directory;
  }

  /**
   * Runs one.
   *
   * @throws Refusal if it did not read all of the topic, or found other points in it
   */
  Throughput run(Contender contender, LoadedTopic topic) throws IOException, InterruptedException {
    Path file = directory.resolve(contender + ".json");
    List<String> arguments =
        List.of(topic.bootstrapServers(), topic.name(), contender.name(), file.toString());
    OthersWork others = OthersWork.watch();
    try (JavaProgram program =
        JavaProgram.start(contender.words(), ConsumerProgram.class, arguments, directory)) {
      while (!Files.exists(file)) {
        program.requireRunning();
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      }
      Usage usage = program.usage();
      double othersCores = others.cores();
      ConsumerReport report = new ObjectMapper().readValue(file.toFile(), ConsumerReport.class);
      check(contender, report, topic);
      Course course = course(report, program);
      return Throughput.of(contender, course, course.last().seconds(), usage, othersCores);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void check(Contender contender, ConsumerReport report, LoadedTopic topic) {
    long points = contender == Contender.LIMIT ? topic.recount().points() : 0;
    if (report.records() != topic.spins() || report.points() != points) {
      throw new Refusal(
          "%s: read %d spins with %d points, not %d with %d"
              .formatted(
                  contender.words(), report.records(), report.points(), topic.spins(), points));
    }
  }

  private static Course course(ConsumerReport report, JavaProgram program) {
    Course course = new Course();
    report
        .progress()
        .forEach(
            each ->
                course.add(new Sample(program.secondsUntil(each.epochMillis()), each.records())));
    return course;
  }
}
