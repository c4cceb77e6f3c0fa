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

/** The command {@code record}: writes the records of a topic to a file. */
@Command(
    name = "record",
    description = {
      "Records a topic to a file: every record, spin or not, byte for byte, with its key,"
          + " partition, offset and timestamp, as one line of JSON.",
      "",
      "Lines are ordered by timestamp, and by offset within a partition. Ctrl-C completes the file."
          + " After Ctrl-C or a crash, --resume continues with the next record, which is stored in"
          + " a .position file beside FILE until the end is reached. Recording leaves no trace in"
          + " Kafka: no consumer group, no committed offsets."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard record spins.jsonl.zst",
      "      all existing records, compressed",
      "  ./spinboard record --resume spins.jsonl.zst",
      "      append the records that arrived since",
      "  ./spinboard record --follow spins.jsonl",
      "      existing and new records, until Ctrl-C",
      "  ./spinboard record --until 2026-11-22T06:00:00Z early.jsonl.gz",
      "      records with timestamps before 06:00 UTC"
    })
public final class RecordCommand implements Callable<Integer> {
  private final GracefulShutdown interruption;
  private final boolean terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The file to write; compressed if its name ends with .gz or .zst.")
  private Path file;

  @Mixin private final TopicOptions connection;
  @Mixin private final RecordRangeOptions range = new RecordRangeOptions();

  @Option(
      names = "--resume",
      description =
          "Append to the file if it exists. If the recording had not reached its end, its end and"
              + " its partitions are used again unless they are given. --from and --from-offsets"
              + " apply to partitions that were not recorded before.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Replace the file if it exists.")
  private boolean overwrite;

  @Option(
      names = "--consumer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path consumerConfig;

  /**
   * @param environment the environment variables
   * @param terminal whether progress is shown
   */
  public RecordCommand(
      Map<String, String> environment, GracefulShutdown interruption, boolean terminal) {
    this.connection = new TopicOptions(environment);
    this.interruption = interruption;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    CommandErrors.throwIfAny(spec, errors());
    connection.warnIfOverridden(spec.commandLine().getErr());
    boolean complete = interruption.run(recording()::run);
    return complete ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<String> errors() {
    UsageErrors errors = new UsageErrors();
    errors.atMostOne("--resume", resume ? true : null, "--overwrite", overwrite ? true : null);
    errors.check(file == null || !Files.isDirectory(file), "FILE", "a file", "a directory");
    range.check(errors);
    List<String> lines = new ArrayList<>(errors.lines());
    lines.addAll(connection.validate("--consumer-config", consumerConfig));
    return lines;
  }

  private TopicRecording recording() {
    return new TopicRecording(
        connection, file, existingFile(), range.range(), spec.commandLine().getErr(), terminal);
  }

  private ExistingFile existingFile() {
    return resume
        ? ExistingFile.RESUMED
        : overwrite ? ExistingFile.OVERWRITTEN : ExistingFile.REFUSED;
  }
}
