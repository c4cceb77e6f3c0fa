package io.spinboard.bench.recordings;

import io.spinboard.bench.throughput.ProgramReport;
import io.spinboard.bench.throughput.ProgramRun;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.workload.TemporaryTopic;
import io.spinboard.bench.workload.Workload;
import io.spinboard.cli.CommandException;
import io.spinboard.local.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Runs programs that read a recording, each in its own JVM. */
public final class RecordingRun implements AutoCloseable {
  private final LocalStack stack;
  private final Path recording;
  private final long spins;
  private final ProgramRun run;

  private RecordingRun(LocalStack stack, Path directory, long spins) {
    this.stack = stack;
    this.recording = directory.resolve("recording.jsonl");
    this.spins = spins;
    this.run = new ProgramRun(directory);
  }

  /**
   * Writes the recording. It is deleted when this object is closed.
   *
   * @param directory the directory for the recording and the programs' files
   */
  public static RecordingRun of(Workload workload, LocalStack stack, Path directory)
      throws IOException {
    RecordingRun created = new RecordingRun(stack, directory, workload.spins());
    new WorkloadRecording(workload.endingAt(Instant.now())).write(created.recording, created.spins);
    return created;
  }

  /**
   * Runs a program.
   *
   * @throws CommandException if the program fails or did not process all spins
   */
  public Throughput run(RecordingProgram reader) throws IOException, InterruptedException {
    try (TemporaryTopic topic = TemporaryTopic.on(stack)) {
      return run.run(
          reader,
          RecordingMain.class,
          List.of(reader.name(), recording.toString(), topic.bootstrapServers(), topic.name()),
          report -> check(reader, report));
    }
  }

  private void check(RecordingProgram reader, ProgramReport report) {
    if (report.records() != spins) {
      throw new CommandException(
          "%s: processed %d of %d spins".formatted(reader.label(), report.records(), spins));
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(recording);
  }
}
