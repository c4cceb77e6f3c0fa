package io.spinboard.bench.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Lets a program send spins, in a JVM of its own. */
public final class SenderRun {
  private static final int ONE_IN_SO_MANY_WARMS_UP = 4;

  private final LocalStack stack;
  private final Path directory;
  private final ProgramRun run;

  /**
   * @param directory for the programs' files
   */
  public SenderRun(LocalStack stack, Path directory) {
    this.stack = stack;
    this.directory = directory;
    this.run = new ProgramRun(directory);
  }

  /**
   * Sends some of the spins, as otherwise the first program would wait for a broker that is cold.
   */
  public void warmUp(Workload workload) throws IOException, InterruptedException {
    Workload some = workload.withSpins(Math.max(1, workload.spins() / ONE_IN_SO_MANY_WARMS_UP));
    var unused = run(SendingProgram.PRODUCER, some);
  }

  /**
   * Runs one, into a new topic or file that is gone afterwards.
   *
   * @throws Refusal if it fails, or not all spins have arrived
   */
  public Throughput run(SendingProgram sender, Workload workload)
      throws IOException, InterruptedException {
    return sender == SendingProgram.FILE ? toFile(workload) : toTopic(sender, workload);
  }

  private Throughput toFile(Workload workload) throws IOException, InterruptedException {
    Path file = directory.resolve("spins.jsonl");
    try {
      return run(SendingProgram.FILE, file.toString(), workload);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Throughput toTopic(SendingProgram sender, Workload workload)
      throws IOException, InterruptedException {
    try (TemporaryTopic topic = TemporaryTopic.on(stack)) {
      return run(sender, topic.name(), workload);
    }
  }

  private Throughput run(SendingProgram sender, String target, Workload workload)
      throws IOException, InterruptedException {
    return run.run(
        sender,
        SenderMain.class,
        List.of(
            sender.name(),
            stack.bootstrapServers(),
            target,
            new ObjectMapper().writeValueAsString(workload),
            Instant.now().toString()),
        report -> check(sender, report, workload));
  }

  private static void check(SendingProgram sender, ProgramReport report, Workload workload) {
    if (report.records() != workload.spins()) {
      throw new Refusal(
          "%s: %d of %d spins have arrived"
              .formatted(sender.words(), report.records(), workload.spins()));
    }
  }
}
