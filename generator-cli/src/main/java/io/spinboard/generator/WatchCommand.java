package io.spinboard.generator;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.TopicOptions;
import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.events.SpinDecoder;
import io.spinboard.generator.watch.RecordPrinter;
import io.spinboard.generator.watch.WatchConsumer;
import io.spinboard.generator.watch.WatchFormat;
import io.spinboard.generator.watch.WatchStart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints and counts the records of a topic, existing and new ones. */
@Command(
    name = "watch",
    description = {
      "Prints the records of a topic, existing and new ones, until stopped; then prints their number.",
      "Records that are not valid spins are printed with the reason. Watching leaves no trace in Kafka:"
          + " no consumer group and no committed offsets."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard watch",
      "  ./spinboard watch --from latest --print-every 1000",
      "  ./spinboard watch --events 100 --format raw > spins.jsonl"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class WatchCommand implements Callable<Integer> {
  private static final Duration MAX_FUTURE_SKEW = Duration.ofMinutes(1);

  private final SpinDecoder decoder = new SpinDecoder(MAX_FUTURE_SKEW, InstantSource.system());
  private final boolean terminal;

  @Spec private CommandSpec spec;
  @Mixin private final TopicOptions connection;

  @Option(
      // The last name is the spelling of an earlier demo.
      names = {"-p", "--print-every", "--print_n_msg"},
      paramLabel = "N",
      description = "Print the first record and every N-th after it. Default: ${DEFAULT-VALUE}.")
  private long printEvery = 1;

  @Option(
      names = {"-e", "--events"},
      paramLabel = "N",
      description = "Stop after this many records; 0 for no limit. Default: ${DEFAULT-VALUE}.")
  private long events = 0;

  @Option(
      names = "--from",
      paramLabel = "earliest|latest",
      description =
          "Where to start: with the oldest available record, or with the next new one. Default:"
              + " ${DEFAULT-VALUE}.")
  private WatchStart start = WatchStart.EARLIEST;

  @Option(
      names = "--format",
      paramLabel = "pretty|raw",
      description =
          "Columns for people, or one unchanged record per line. Default: pretty on a terminal,"
              + " otherwise raw.")
  private WatchFormat format;

  @Option(
      names = "--consumer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path consumerConfig;

  WatchCommand(Map<String, String> environment, boolean terminal) {
    this.connection = new TopicOptions(environment);
    this.terminal = terminal;
    this.format = terminal ? WatchFormat.PRETTY : WatchFormat.RAW;
  }

  @Override
  public Integer call() throws Exception {
    CommandErrors.throwIfAny(spec, mistakes());
    connection.warnIfOverridden(spec.commandLine().getErr());
    return GeneratorCli.INTERRUPTION.run(this::watch);
  }

  private List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (printEvery < 1) {
      mistakes.add("--print-every: must be at least 1, not " + printEvery);
    }
    if (events < 0) {
      mistakes.add("--events: must be 0 or more, not " + events);
    }
    mistakes.addAll(connection.validate("--consumer-config", consumerConfig));
    return mistakes;
  }

  private int watch() {
    TopicSpec topic = connection.existingTopic();
    try (WatchConsumer consumer = new WatchConsumer(connection.clientConfig(), topic, start);
        RecordPrinter printer = printer()) {
      read(consumer, printer);
    }
    return ExitCode.OK;
  }

  private RecordPrinter printer() {
    CommandLine command = spec.commandLine();
    return new RecordPrinter(command.getOut(), command.getErr(), format, printEvery, terminal);
  }

  /** Reads until there are enough records, the reader of the output is gone, or Ctrl-C. */
  private void read(WatchConsumer consumer, RecordPrinter printer) {
    try {
      while (printAll(consumer.poll(), printer)) {
        printer.updateProgress();
      }
    } catch (InterruptException stopped) {
      // The Kafka client sets the interrupt flag again, which would disturb closing the consumer.
      Thread.interrupted();
    }
  }

  private boolean printAll(ConsumerRecords<byte[], byte[]> records, RecordPrinter printer) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      boolean readerPresent = printer.add(record, decoder.decode(record.value()));
      if (!readerPresent || printer.records() == events) {
        return false;
      }
    }
    return true;
  }
}
