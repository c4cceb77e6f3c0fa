package io.spinboard.bench.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Runs programs that send spins, each in its own JVM. */
public final class SenderRun {
  private static final int WARM_UP_DIVISOR = 4;

  private final LocalStack stack;
  private final Path directory;
  private final ProgramRun run;

  /**
   * @param directory the directory for the programs' files
   */
  public SenderRun(LocalStack stack, Path directory) {
    this.stack = stack;
    this.directory = directory;
    this.run = new ProgramRun(directory);
  }

  /** Sends some of the spins to warm up the broker, which would slow down the first program. */
  public void warmUp(Workload workload) throws IOException, InterruptedException {
    Workload some = workload.withSpins(Math.max(1, workload.spins() / WARM_UP_DIVISOR));
    var unused = run(SendingProgram.PRODUCER, some);
  }

  /**
   * Runs a program with a new topic or file that is deleted afterwards.
   *
   * @throws CommandException if the program fails or not all spins have arrived
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
      throw new CommandException(
          "%s: %d of %d spins have arrived"
              .formatted(sender.label(), report.records(), workload.spins()));
    }
  }
}
