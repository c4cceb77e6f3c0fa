package io.spinboard.bench.throughput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.OtherCpuUsage;
import io.spinboard.bench.program.ProcessUsage;
import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs programs that write a {@link ProgramReport}, each in its own JVM. */
public final class ProgramRun {
  private static final long POLL_MILLIS = 5;

  private final Path directory;

  /**
   * @param directory the directory for the programs' files
   */
  public ProgramRun(Path directory) {
    this.directory = directory;
  }

  /**
   * Runs a program until it has written its report.
   *
   * @param main the main class
   * @param arguments the arguments; the path of the report is appended
   * @param check validates the report
   * @throws CommandException if the program ends too early, or thrown by the check
   */
  public Throughput run(
      BenchProgram program, Class<?> main, List<String> arguments, Consumer<ProgramReport> check)
      throws IOException, InterruptedException {
    Path file = directory.resolve(program + ".json");
    List<String> all = new ArrayList<>(arguments);
    all.add(file.toString());
    OtherCpuUsage others = OtherCpuUsage.start();
    try (JavaProcess process = JavaProcess.start(program.label(), main, all, directory)) {
      while (!Files.exists(file)) {
        process.requireRunning();
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      ProcessUsage usage = process.usage();
      double othersCores = others.cores();
      ProgramReport report = new ObjectMapper().readValue(file.toFile(), ProgramReport.class);
      check.accept(report);
      ProgressCurve curve = curve(report, process);
      return Throughput.of(program, curve, curve.last().seconds(), usage, othersCores);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static ProgressCurve curve(ProgramReport report, JavaProcess process) {
    ProgressCurve curve = new ProgressCurve();
    report
        .progress()
        .forEach(
            each ->
                curve.add(
                    new ProgressSample(process.secondsUntil(each.epochMillis()), each.records())));
    return curve;
  }
}
