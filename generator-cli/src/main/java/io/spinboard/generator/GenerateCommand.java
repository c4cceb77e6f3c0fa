package io.spinboard.generator;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Mistakes;
import io.spinboard.cli.Version;
import io.spinboard.cli.progress.Progress;
import io.spinboard.generator.options.Scenario;
import io.spinboard.generator.options.SimulationOptions;
import io.spinboard.generator.traffic.LineMessageSink;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.traffic.MessageSink;
import io.spinboard.generator.traffic.SendProgress;
import io.spinboard.generator.traffic.SpinPacer;
import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.topics.Connection;
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
      "Sends one spin per key press, or by itself with --loop, --events or --for. Equal options"
          + " give equal spins, byte for byte."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard generate --loop --rate 100",
      "      a hundred spins a second until Ctrl-C",
      "  ./spinboard generate --scenario launch-night",
      "      a million players on a big night",
      "  ./spinboard generate --for P7D --speed 10080",
      "      the last seven days in a minute",
      "  ./spinboard generate -e 1000000 --users 10000000 --skew 1 -o spins.jsonl",
      "      a file of a million spins, of which few players have most",
      "  ./spinboard generate -e 100000 --duplicates 1%% --malformed 1/500",
      "      bad traffic, with an account of it at the end"
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
          "Other defaults for all of these options: seed-slots (a few players, as in small demos),"
              + " mobile-game (teams that come and go), launch-night (a million players, surges),"
              + " bot-attack (robots and bad messages), or a properties file with the options'"
              + " names.")
  private Scenario scenario;

  @Mixin private final Connection connection;

  @Option(
      names = {"-l", "--loop"},
      description = "Send spins without asking, until stopped unless told how many.")
  private boolean loop;

  @Option(
      names = {"-e", "--events"},
      paramLabel = "N",
      description = "How many spins; 0 for no end. Default: 10 if they are not paced.")
  private Long events;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "Instead of --events: the spins of so much event time, such as P7D or PT10M.")
  private Duration length;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "kafka|print|FILE",
      description =
          "Where the spins go: to the topic, to standard output, or to a file, which is written as"
              + " fast as possible. Default: ${DEFAULT-VALUE}.")
  private String output = KAFKA;

  @Option(
      names = "--as-fast-as-possible",
      description = "Send the same spins without waiting for each one's turn.")
  private boolean asFastAsPossible;

  @Option(
      names = {"-p", "--print-every", "--print_n_msg"},
      paramLabel = "N",
      description =
          "Print the first message and every N-th after it as well; 0 for none. Default: 1 if you are"
              + " asked, 0 if not.")
  private Long printEvery;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Write to a file how many messages of each kind were sent, as JSON.")
  private Path summaryFile;

  @Option(
      names = "--producer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path producerConfig;

  @Mixin private SimulationOptions world = new SimulationOptions();

  GenerateCommand(Map<String, String> environment, boolean terminal) {
    this.connection = new Connection(environment);
    this.terminal = terminal;
  }

  /**
   * The same command line, with the scenario's defaults if it names one.
   *
   * @param parsed the command line that was read
   */
  static ParseResult withScenario(ParseResult parsed) {
    ParseResult mine = parsed.subcommand();
    if (mine == null
        || !(mine.commandSpec().userObject() instanceof GenerateCommand generate)
        || generate.scenario == null) {
      return parsed;
    }
    mine.commandSpec().defaultValueProvider(generate.scenario.defaultsFor(mine));
    // Defaults are taken before options are read, and so all is read once more.
    String[] args = parsed.originalArgs().toArray(new String[0]);
    return parsed.commandSpec().commandLine().parseArgs(args);
  }

  @Override
  public Integer call() throws Exception {
    Complaints.rejectIfAny(spec, mistakes());
    MessageGenerator feed = world.feed(defaultStart());
    return GeneratorCli.INTERRUPTION.ends(() -> generate(feed));
  }

  private List<String> mistakes() {
    Mistakes mistakes = new Mistakes();
    mistakes.atMostOne("--events", events, "--for", length);
    mistakes.check(events == null || events >= 0, "--events", "0 or more", events);
    mistakes.check(
        length == null || length.compareTo(Duration.ZERO) > 0, "--for", "above zero", length);
    mistakes.check(printEvery == null || printEvery >= 0, "--print-every", "0 or more", printEvery);
    world.check(mistakes);
    List<String> lines = new ArrayList<>(mistakes.lines());
    if (lines.isEmpty()) {
      lines.addAll(mistakesTogether());
    }
    if (scenario != null) {
      lines.addAll(scenario.mistakes(spec));
    }
    lines.addAll(connection.mistakes("--producer-config", producerConfig));
    return lines;
  }

  /** What is wrong with options that are all right one by one. */
  private List<String> mistakesTogether() {
    List<String> lines = new ArrayList<>();
    String unpaced = isFile() ? "--output " + output : "--as-fast-as-possible";
    if (!isPaced() && count() == SpinPublisher.ENDLESS) {
      lines.add(unpaced + ": needs an end, so give --events a number above 0");
    }
    if (!isPaced() && world.timing().speed() != 1) {
      lines.add("--speed, " + unpaced + ": cannot be given together");
    }
    if (world.timing().speed() > 1
        && world.timing().start() == null
        && count() == SpinPublisher.ENDLESS) {
      lines.add("--speed: above 1 it needs a --start in the past, or an end by --events or --for");
    }
    return lines;
  }

  private int generate(MessageGenerator feed) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    long begun = System.nanoTime();
    MessageSink destination = open(feed);
    boolean watched = terminal && !asks() && !output.equals(PRINT);
    try (destination;
        Progress progress =
            new Progress(
                new SendProgress(destination, count()), "sent", "spins", name(), err, watched)) {
      destination.send(count(), pace(feed));
    } catch (InterruptedException stopped) {
      // The operator has seen enough; what there is so far is reported below.
    }
    double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    long lost = destination.sent() - destination.acknowledged().total();
    return report(new GenerateSummary(destination.acknowledged(), lost, seconds));
  }

  private MessageSink open(MessageGenerator feed) throws IOException {
    return switch (output) {
      case KAFKA -> openTopic(feed);
      case PRINT -> LineMessageSink.toWriter(spec.commandLine().getOut(), feed);
      default -> LineMessageSink.toFile(Path.of(output), feed);
    };
  }

  private MessageSink openTopic(MessageGenerator feed) {
    connection.warnIfOverridden(spec.commandLine().getErr());
    connection.existingTopic();
    return new SpinPublisher(connection.clientConfig(), connection.topic(), feed);
  }

  private String name() {
    return output.equals(KAFKA) ? connection.kafka() : output;
  }

  private int report(GenerateSummary summary) throws IOException {
    summary.print(spec.commandLine().getErr());
    if (summaryFile != null) {
      summary.write(summaryFile);
    }
    return summary.lost() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private SpinPacer pace(MessageGenerator feed) {
    SpinPacer pace =
        asks()
            ? new KeyPressPacer(standardInput(), spec.commandLine().getErr())
            : isPaced() ? SpinPacer.timed(feed, world.timing().speed()) : SpinPacer.unbounded(feed);
    long every = printEvery != null ? printEvery : asks() ? 1 : 0;
    return every == 0 || output.equals(PRINT)
        ? pace
        : new PrintingPacer(pace, feed, every, spec.commandLine().getOut());
  }

  private static BufferedReader standardInput() {
    return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
  }

  /** Spins that do not keep to the wall clock end now: those of the future would be rejected. */
  private Instant defaultStart() {
    Instant now = Instant.now();
    boolean keepsToTheClock = isPaced() && world.timing().speed() <= 1;
    return keepsToTheClock ? now : now.minus(world.timing().arrivals().durationOf(count()));
  }

  private long count() {
    if (length != null) {
      return world.timing().arrivals().spinsIn(length);
    }
    if (events != null && !asks()) {
      return events == 0 ? SpinPublisher.ENDLESS : events;
    }
    return isPaced() || loop ? SpinPublisher.ENDLESS : DEFAULT_EVENTS;
  }

  /** Whether each spin waits for a key; a scenario's number of events does not change that. */
  private boolean asks() {
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
