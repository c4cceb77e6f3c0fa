package io.spinboard.bench;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.GracefulShutdown;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.VersionProvider;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how fast Spinboard is on this machine. */
@Command(
    name = "spinboard",
    description = "Measures how fast Spinboard is on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class BenchCli implements Runnable {
  private static final GracefulShutdown INTERRUPTION =
      new GracefulShutdown(
          Duration.ofSeconds(60),
          () -> System.err.println("Not all programs and servers could be stopped in time."));

  @Spec private CommandSpec spec;

  private BenchCli() {}

  /** Runs a command. Exits with 0 on success, 1 on failure and 2 on wrong usage. */
  public static void main(String[] args) throws Exception {
    // English texts contain English numbers.
    Locale.setDefault(Locale.ROOT);
    CommandLine commandLine = commandLine(Terminal.isAttached());
    StandardStreams.installOn(commandLine);
    System.exit(INTERRUPTION.run(() -> commandLine.execute(args)));
  }

  /**
   * Creates the command line.
   *
   * @param terminal whether the output is a terminal, on which progress can be shown
   */
  static CommandLine commandLine(boolean terminal) {
    CommandLine commandLine = new CommandLine(new BenchCli());
    commandLine.addSubcommand(new BenchCommand(terminal));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    new CommandErrors()
        .showMessage(KafkaException.class)
        .showMessage(SQLException.class)
        .installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw CommandErrors.missingSubcommand(spec);
  }
}
