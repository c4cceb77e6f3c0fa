package io.spinboard.generator;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.UsageErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.TopicOptions;
import io.spinboard.cli.progress.ProgressDisplay;
import io.spinboard.generator.options.Scenario;
import io.spinboard.generator.options.SimulationOptions;
import io.spinboard.generator.traffic.LineMessageSink;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.traffic.MessageSink;
import io.spinboard.generator.traffic.SendProgress;
import io.spinboard.generator.traffic.SpinPacer;
import io.spinboard.generator.traffic.SpinPublisher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Simulates players and publishes, prints or writes their spins. */
@Command(
    name = "generate",
    description = {
      "Simulates players and publishes, prints or writes their spins.",
      "",
      "Sends one spin per key press, or continuously with --loop, --events or --for. Equal options,"
          + " including --start, give equal spins, byte for byte."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard generate --loop --rate 100",
      "      a hundred spins per second until Ctrl-C",
      "  ./spinboard generate --scenario launch-night",
      "      a million players, with surges",
      "  ./spinboard generate --for P7D --speed 10080",
      "      the last seven days in one minute",
      "  ./spinboard generate -e 1000000 --users 10000000 --skew 1 -o spins.jsonl",
      "      a file of a million spins, most of them by few players",
      "  ./spinboard generate -e 100000 --duplicates 1%% --malformed 1/500",
      "      duplicates and invalid messages, with a summary of them"
    })
final class GenerateCommand implements Callable<Integer> {
  private static final String KAFKA = "kafka";
  private static final String PRINT = "print";
  private static final long DEFAULT_EVENTS = 10;

  private final boolean terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--scenario",
      paramLabel = "NAME|FILE",
      converter = Scenario.Converter.class,
      description =
          "Defaults for all of these options: seed-slots (a few players, as in small demos),"
              + " mobile-game (teams that come and go), launch-night (a million players, surges),"
              + " bot-attack (robots and invalid messages), or a properties file whose keys are"
              + " option names.")
  private Scenario scenario;

  @Mixin private final TopicOptions connection;

  @Option(
      names = {"-l", "--loop"},
      description =
          "Send spins without waiting for keys; stops only at --events or --for, if given.")
  private boolean loop;

  @Option(
      names = {"-e", "--events"},
      paramLabel = "N",
      description =
          "Number of spins; 0 for no limit. Default: 10 with --as-fast-as-possible or a file,"
              + " otherwise no limit.")
  private Long events;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "Instead of --events: the spins of this much event time, such as P7D or PT10M.")
  private Duration length;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "kafka|print|FILE",
      description =
          "Where to write spins: to the topic, to standard output, or to a file. Files are written"
              + " as fast as possible, and compressed if the name ends with .gz or .zst. Default:"
              + " ${DEFAULT-VALUE}.")
  private String output = KAFKA;

  @Option(
      names = "--as-fast-as-possible",
      description = "Send the same spins without waiting for their event times.")
  private boolean asFastAsPossible;

  @Option(
      names = {"-p", "--print-every", "--print_n_msg"},
      paramLabel = "N",
      description =
          "Also print the first message and every N-th after it; 0 for none. Default: 1 if each spin"
              + " waits for a key, otherwise 0.")
  private Long printEvery;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Write the number of messages of each kind to this file, as JSON.")
  private Path summaryFile;

  @Option(
      names = "--producer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path producerConfig;

  @Mixin private SimulationOptions simulation = new SimulationOptions();

  GenerateCommand(Map<String, String> environment, boolean terminal) {
    this.connection = new TopicOptions(environment);
    this.terminal = terminal;
  }

  /**
   * Parses the command line again with the scenario's defaults, if it names a scenario.
   *
   * @param parsed the command line parsed without them
   */
  static ParseResult withScenario(ParseResult parsed) {
    ParseResult mine = parsed.subcommand();
    if (mine == null
        || !(mine.commandSpec().userObject() instanceof GenerateCommand generate)
        || generate.scenario == null) {
      return parsed;
    }
    mine.commandSpec().defaultValueProvider(generate.scenario.defaultsFor(mine));
    // picocli applies defaults before it parses options, so everything is parsed again.
    String[] args = parsed.originalArgs().toArray(new String[0]);
    return parsed.commandSpec().commandLine().parseArgs(args);
  }

  @Override
  public Integer call() throws Exception {
    CommandErrors.throwIfAny(spec, mistakes());
    MessageGenerator generator = simulation.generator(defaultStart());
    return GeneratorCli.INTERRUPTION.run(() -> generate(generator));
  }

  private List<String> mistakes() {
    UsageErrors mistakes = new UsageErrors();
    mistakes.atMostOne("--events", events, "--for", length);
    mistakes.check(events == null || events >= 0, "--events", "0 or more", events);
    mistakes.check(
        length == null || length.compareTo(Duration.ZERO) > 0, "--for", "above zero", length);
    mistakes.check(printEvery == null || printEvery >= 0, "--print-every", "0 or more", printEvery);
    simulation.check(mistakes);
    List<String> lines = new ArrayList<>(mistakes.lines());
    if (lines.isEmpty()) {
      lines.addAll(invalidCombinations());
    }
    if (scenario != null) {
      lines.addAll(scenario.mistakes(spec));
    }
    lines.addAll(connection.validate("--producer-config", producerConfig));
    return lines;
  }

  /** Errors in combinations of options that are valid one by one. */
  private List<String> invalidCombinations() {
    List<String> lines = new ArrayList<>();
    String unpaced = isFile() ? "--output " + output : "--as-fast-as-possible";
    if (!isPaced() && count() == SpinPublisher.ENDLESS) {
      lines.add(unpaced + ": requires a limit; give --events a number above 0");
    }
    if (!isPaced() && simulation.timing().speed() != 1) {
      lines.add("--speed, " + unpaced + ": cannot be given together");
    }
    if (simulation.timing().speed() > 1
        && simulation.timing().start() == null
        && count() == SpinPublisher.ENDLESS) {
      lines.add(
          "--speed: a value above 1 requires a --start in the past, or a limit: --events or --for");
    }
    return lines;
  }

  private int generate(MessageGenerator generator) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    long startNanos = System.nanoTime();
    MessageSink sink = open(generator);
    boolean watched = terminal && !waitsForKeys() && !output.equals(PRINT);
    try (sink;
        ProgressDisplay progress =
            new ProgressDisplay(
                new SendProgress(sink, count()), "sent", "spins", outputName(), err, watched)) {
      sink.send(count(), pacer(generator));
    } catch (InterruptedException stopped) {
      // Interrupted by the operator; the summary covers the messages sent so far.
    }
    double seconds = (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    long lost = sink.sent() - sink.acknowledged().total();
    return report(new GenerateSummary(sink.acknowledged(), lost, seconds));
  }

  private MessageSink open(MessageGenerator generator) throws IOException {
    return switch (output) {
      case KAFKA -> openTopic(generator);
      case PRINT -> LineMessageSink.toWriter(spec.commandLine().getOut(), generator);
      default -> LineMessageSink.toFile(Path.of(output), generator);
    };
  }

  private MessageSink openTopic(MessageGenerator generator) {
    connection.warnIfOverridden(spec.commandLine().getErr());
    connection.existingTopic();
    return new SpinPublisher(connection.clientConfig(), connection.topic(), generator);
  }

  private String outputName() {
    return output.equals(KAFKA) ? connection.describeKafka() : output;
  }

  private int report(GenerateSummary summary) throws IOException {
    summary.print(spec.commandLine().getErr());
    if (summaryFile != null) {
      summary.write(summaryFile);
    }
    return summary.lost() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private SpinPacer pacer(MessageGenerator generator) {
    SpinPacer pacer =
        waitsForKeys()
            ? new KeyPressPacer(standardInput(), spec.commandLine().getErr())
            : isPaced()
                ? SpinPacer.atSpeed(simulation.timing().speed(), generator)
                : SpinPacer.unbounded(generator);
    long every = printEvery != null ? printEvery : waitsForKeys() ? 1 : 0;
    return every == 0 || output.equals(PRINT)
        ? pacer
        : new PrintingPacer(pacer, generator, every, spec.commandLine().getOut());
  }

  private static BufferedReader standardInput() {
    return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
  }

  /** Spins that are not sent in real time end now, because future spins are rejected. */
  private Instant defaultStart() {
    Instant now = Instant.now();
    boolean realTime = isPaced() && simulation.timing().speed() <= 1;
    return realTime ? now : now.minus(simulation.timing().arrivals().durationOf(count()));
  }

  private long count() {
    if (length != null) {
      return simulation.timing().arrivals().spinsIn(length);
    }
    if (events != null && !waitsForKeys()) {
      return events == 0 ? SpinPublisher.ENDLESS : events;
    }
    return isPaced() || loop ? SpinPublisher.ENDLESS : DEFAULT_EVENTS;
  }

  /** Whether each spin waits for a key. The number of events of a scenario does not change that. */
  private boolean waitsForKeys() {
    ParseResult given = spec.commandLine().getParseResult();
    return isPaced() && !loop && length == null && !given.hasMatchedOption("--events");
  }

  private boolean isPaced() {
    return !asFastAsPossible && !isFile();
  }

  private boolean isFile() {
    return !output.equals(KAFKA) && !output.equals(PRINT);
  }
}
