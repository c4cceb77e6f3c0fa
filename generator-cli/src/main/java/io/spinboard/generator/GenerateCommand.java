package io.spinboard.generator;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Version;
import io.spinboard.generator.traffic.Destination;
import io.spinboard.generator.traffic.KafkaTopic;
import io.spinboard.generator.traffic.Lines;
import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.generator.world.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates players and publishes, prints or writes their spins. */
@Command(
    name = "generate",
    description = "Simulates players and publishes, prints or writes their spins.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class GenerateCommand implements Callable<Integer> {
  private static final String KAFKA = "kafka";
  private static final String PRINT = "print";
  private static final long DEFAULT_EVENTS = 10;

  private final boolean terminal;

  @Spec private CommandSpec spec;
  @Mixin private final Connection connection;
  @Mixin private final SimulationOptions simulated = new SimulationOptions();

  @Option(
      names = {"-e", "--events"},
      paramLabel = "N",
      description = "How many spins; 0 for no end. Default: 10, or no end with --loop.")
  private Long events;

  @Option(
      names = {"-l", "--loop"},
      description = "Go on until stopped, unless --events says otherwise.")
  private boolean loop;

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
      names = "--producer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path producerConfig;

  GenerateCommand(Map<String, String> environment, boolean terminal) {
    this.connection = new Connection(environment);
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Complaints.rejectIfAny(spec, mistakes());
    Simulation simulation = simulated.simulation(defaultStart());
    return GeneratorCli.INTERRUPTION.ends(() -> generate(simulation));
  }

  private List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (events != null && events < 0) {
      mistakes.add("--events: must not be negative: " + events);
    }
    if (!isPaced() && count() == SpinPublisher.ENDLESS) {
      mistakes.add(
          (isFile() ? "--output " + output : "--as-fast-as-possible")
              + ": needs an end, so give --events a number above 0");
    }
    mistakes.addAll(simulated.mistakes());
    mistakes.addAll(connection.mistakes("--producer-config", producerConfig));
    return mistakes;
  }

  private int generate(Simulation simulation) throws IOException {
    long begun = System.nanoTime();
    Destination destination = open(simulation);
    try (destination) {
      destination.send(count(), isPaced());
    } catch (InterruptedException stopped) {
      // The operator has seen enough; what there is so far is reported below.
    }
    double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    return report(destination, seconds);
  }

  private Destination open(Simulation simulation) throws IOException {
    return switch (output) {
      case KAFKA -> openTopic(simulation);
      case PRINT -> Lines.on(spec.commandLine().getOut(), simulation);
      default -> Lines.in(Path.of(output), simulation);
    };
  }

  private Destination openTopic(Simulation simulation) {
    PrintWriter err = spec.commandLine().getErr();
    connection.warnIfOverridden(err);
    connection.existingTopic();
    return new KafkaTopic(connection.clientConfig(), connection.topic(), simulation, err, terminal);
  }

  private int report(Destination destination, double seconds) {
    PrintWriter err = spec.commandLine().getErr();
    long arrived = destination.arrived();
    String spins = arrived == 1 ? "spin" : "spins";
    err.printf(Locale.ROOT, "sent %,d %s in %.1f s%n", arrived, spins, seconds);
    long lost = destination.sent() - arrived;
    if (lost == 0) {
      return ExitCode.OK;
    }
    err.printf(Locale.ROOT, "%,d more were not acknowledged%n", lost);
    return ExitCode.SOFTWARE;
  }

  /** Spins sent all at once lie in the past: those of the future would be rejected. */
  private Instant defaultStart() {
    Instant now = Instant.now();
    return isPaced() ? now : now.minus(Simulation.lengthOf(count(), simulated.rate()));
  }

  private long count() {
    if (events == null) {
      return loop ? SpinPublisher.ENDLESS : DEFAULT_EVENTS;
    }
    return events == 0 ? SpinPublisher.ENDLESS : events;
  }

  private boolean isPaced() {
    return !asFastAsPossible && !isFile();
  }

  private boolean isFile() {
    return !output.equals(KAFKA) && !output.equals(PRINT);
  }
}
