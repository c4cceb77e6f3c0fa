package io.spinboard.generator;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Version;
import io.spinboard.events.SpinDecoder;
import io.spinboard.generator.watch.RecordPrinter;
import io.spinboard.generator.watch.WatchConsumer;
import io.spinboard.generator.watch.WatchFormat;
import io.spinboard.generator.watch.WatchStart;
import io.spinboard.topics.Connection;
import io.spinboard.topics.Topic;
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

/** Prints what is in a topic and what comes, and counts it. */
@Command(
    name = "watch",
    description = {
      "Prints what is in a topic and what comes, until stopped; then says how much that was.",
      "A record that is no spin is shown with the reason why. Watching leaves no trace in Kafka: no"
          + " group and no offsets."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard watch",
      "  ./spinboard watch --from latest --print-every 1000",
      "  ./spinboard watch --events 100 --format raw > spins.jsonl"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WatchCommand implements Callable<Integer> {
  private static final Duration MAX_FUTURE_SKEW = Duration.ofMinutes(1);

  private final SpinDecoder decoder = new SpinDecoder(MAX_FUTURE_SKEW, InstantSource.system());
  private final boolean terminal;

  @Spec private CommandSpec spec;
  @Mixin private final Connection connection;

  @Option(
      // The last one is how an older demo of this game spelled it.
      names = {"-p", "--print-every", "--print_n_msg"},
      paramLabel = "N",
      description = "Print the first record and every N-th after it. Default: ${DEFAULT-VALUE}.")
  private long printEvery = 1;

  @Option(
      names = {"-e", "--events"},
      paramLabel = "N",
      description = "Stop after so many records; 0 for no end. Default: ${DEFAULT-VALUE}.")
  private long events = 0;

  @Option(
      names = "--from",
      paramLabel = "earliest|latest",
      description =
          "Where to start: with the oldest record that is still there, or with the next one to"
              + " come. Default: ${DEFAULT-VALUE}.")
  private WatchStart start = WatchStart.EARLIEST;

  @Option(
      names = "--format",
      paramLabel = "pretty|raw",
      description =
          "Columns for people, or records as they came, a line each. Default: pretty on a terminal,"
              + " raw otherwise.")
  private WatchFormat format;

  @Option(
      names = "--consumer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path consumerConfig;

  WatchCommand(Map<String, String> environment, boolean terminal) {
    this.connection = new Connection(environment);
    this.terminal = terminal;
    this.format = terminal ? WatchFormat.PRETTY : WatchFormat.RAW;
  }

  @Override
  public Integer call() throws Exception {
    Complaints.rejectIfAny(spec, mistakes());
    connection.warnIfOverridden(spec.commandLine().getErr());
    return GeneratorCli.INTERRUPTION.ends(this::watch);
  }

  private List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (printEvery < 1) {
      mistakes.add("--print-every: must be at least 1, not " + printEvery);
    }
    if (events < 0) {
      mistakes.add("--events: must not be negative: " + events);
    }
    mistakes.addAll(connection.mistakes("--consumer-config", consumerConfig));
    return mistakes;
  }

  private int watch() {
    Topic topic = connection.existingTopic();
    try (WatchConsumer spectator = new WatchConsumer(connection.clientConfig(), topic, start);
        RecordPrinter display = display()) {
      read(spectator, display);
    }
    return ExitCode.OK;
  }

  private RecordPrinter display() {
    CommandLine command = spec.commandLine();
    return new RecordPrinter(command.getOut(), command.getErr(), format, printEvery, terminal);
  }

  /** Reads until there were enough records, nobody reads the output any more, or Ctrl-C. */
  private void read(WatchConsumer spectator, RecordPrinter display) {
    try {
      while (showAll(spectator.poll(), display)) {
        display.look();
      }
    } catch (InterruptException stopped) {
      // The Kafka client sets the flag again, which would disturb the consumer's closing.
      Thread.interrupted();
    }
  }

  private boolean showAll(ConsumerRecords<byte[], byte[]> found, RecordPrinter display) {
    for (ConsumerRecord<byte[], byte[]> record : found) {
      boolean seen = display.show(record, decoder.decode(record.value()));
      if (!seen || display.records() == events) {
        return false;
      }
    }
    return true;
  }
}
