package io.spinboard.replay.record;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.GracefulShutdown;
import io.spinboard.cli.UsageErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.TopicOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps what is in a topic in a file. */
@Command(
    name = "record",
    description = {
      "Keeps what is in a topic in a file: every record to the byte, whether it is a spin or not,"
          + " with its key, place and timestamp, as a line of JSON.",
      "",
      "The lines are in the order of their timestamps, but those of a partition stay in its order."
          + " Ctrl-C ends the recording properly. After that, or after a crash, --resume goes on"
          + " with the very next record; until the end is reached, a .position file beside FILE"
          + " knows which one that is. Recording leaves no trace in Kafka: no group and no offsets."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard record spins.jsonl.zst",
      "      what is there now, compressed",
      "  ./spinboard record --resume spins.jsonl.zst",
      "      and what has come since",
      "  ./spinboard record --follow spins.jsonl",
      "      what is there and what comes, until Ctrl-C",
      "  ./spinboard record --until 2026-11-22T06:00:00Z early.jsonl.gz",
      "      what Kafka dates before six o'clock"
    })
public final class RecordCommand implements Callable<Integer> {
  private final GracefulShutdown interruption;
  private final boolean terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "The file to write. A name that ends with .gz or .zst makes it compress what it writes.")
  private Path file;

  @Mixin private final TopicOptions connection;
  @Mixin private final RangeOptions range = new RangeOptions();

  @Option(
      names = "--resume",
      description =
          "Go on where the file ends, if there is one. If it had not reached its end, that end and"
              + " the partitions stay as they were unless they are given again. --from and"
              + " --from-offsets count for partitions of which nothing was recorded.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Replace the file, if there is one.")
  private boolean overwrite;

  @Option(
      names = "--consumer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path consumerConfig;

  /**
   * @param environment the environment variables
   * @param terminal whether somebody is watching
   */
  public RecordCommand(
      Map<String, String> environment, GracefulShutdown interruption, boolean terminal) {
    this.connection = new TopicOptions(environment);
    this.interruption = interruption;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    CommandErrors.throwIfAny(spec, mistakes());
    connection.warnIfOverridden(spec.commandLine().getErr());
    boolean complete = interruption.run(recording()::make);
    return complete ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<String> mistakes() {
    UsageErrors mistakes = new UsageErrors();
    mistakes.atMostOne("--resume", resume ? true : null, "--overwrite", overwrite ? true : null);
    mistakes.check(file == null || !Files.isDirectory(file), "FILE", "a file", "a directory");
    range.check(mistakes);
    List<String> lines = new ArrayList<>(mistakes.lines());
    lines.addAll(connection.validate("--consumer-config", consumerConfig));
    return lines;
  }

  private Recording recording() {
    return new Recording(
        connection, file, earlier(), range.wanted(), spec.commandLine().getErr(), terminal);
  }

  private EarlierRecording earlier() {
    return resume
        ? EarlierRecording.RESUMED
        : overwrite ? EarlierRecording.OVERWRITTEN : EarlierRecording.REFUSED;
  }
}
