package io.spinboard.bench.throughput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.OtherCpuUsage;
import io.spinboard.bench.program.ProcessUsage;
import io.spinboard.cli.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs a program that leaves a {@link ProgramReport}, in a JVM of its own. */
public final class ProgramRun {
  private static final long LOOK_EVERY_MILLIS = 5;

  private final Path directory;

  /**
   * @param directory for the program's files
   */
  public ProgramRun(Path directory) {
    this.directory = directory;
  }

  /**
   * Runs one.
   *
   * @param main its main class
   * @param arguments for it; where to leave its report follows them
   * @param check of its report
   * @throws Refusal if it ends too early, or the check says so
   */
  public Throughput run(
      BenchProgram contender, Class<?> main, List<String> arguments, Consumer<ProgramReport> check)
      throws IOException, InterruptedException {
    Path file = directory.resolve(contender + ".json");
    List<String> all = new ArrayList<>(arguments);
    all.add(file.toString());
    OtherCpuUsage others = OtherCpuUsage.watch();
    try (JavaProcess program = JavaProcess.start(contender.words(), main, all, directory)) {
      while (!Files.exists(file)) {
        program.requireRunning();
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      }
      ProcessUsage usage = program.usage();
      double othersCores = others.cores();
      ProgramReport report = new ObjectMapper().readValue(file.toFile(), ProgramReport.class);
      check.accept(report);
      ProgressCurve course = course(report, program);
      return Throughput.of(contender, course, course.last().seconds(), usage, othersCores);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static ProgressCurve course(ProgramReport report, JavaProcess program) {
    ProgressCurve course = new ProgressCurve();
    report
        .progress()
        .forEach(
            each ->
                course.add(
                    new ProgressSample(program.secondsUntil(each.epochMillis()), each.records())));
    return course;
  }
}
