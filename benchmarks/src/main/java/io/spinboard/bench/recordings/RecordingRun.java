package io.spinboard.bench.recordings;

import io.spinboard.bench.throughput.ProgramReport;
import io.spinboard.bench.throughput.ProgramRun;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.workload.TemporaryTopic;
import io.spinboard.bench.workload.Workload;
import io.spinboard.cli.Refusal;
import io.spinboard.local.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Lets a program read a recording, in a JVM of its own. */
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
   * Makes the recording, which is gone when this is closed.
   *
   * @param directory for it, and for the programs' files
   */
  public static RecordingRun of(Workload workload, LocalStack stack, Path directory)
      throws IOException {
    RecordingRun made = new RecordingRun(stack, directory, workload.spins());
    new WorkloadRecording(workload.endingAt(Instant.now())).write(made.recording, made.spins);
    return made;
  }

  /**
   * Runs one.
   *
   * @throws Refusal if it fails, or is not done with all spins
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
      throw new Refusal(
          "%s: done with %d of %d spins".formatted(reader.words(), report.records(), spins));
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(recording);
  }
}
