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

/** How fast Spinboard is on this machine. */
@Command(
    name = "spinboard",
    description = "How fast Spinboard is on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class BenchCli implements Runnable {
  private static final GracefulShutdown INTERRUPTION =
      new GracefulShutdown(
          Duration.ofSeconds(60), () -> System.err.println("Not all could be closed in time."));

  @Spec private CommandSpec spec;

  private BenchCli() {}

  /** Exits with 0 if all went well, 1 if not and 2 if it was used wrongly. */
  public static void main(String[] args) throws Exception {
    // Texts are in English, and so are the numbers in them.
    Locale.setDefault(Locale.ROOT);
    CommandLine commandLine = commandLine(Terminal.isAttached());
    StandardStreams.installOn(commandLine);
    System.exit(INTERRUPTION.run(() -> commandLine.execute(args)));
  }

  /**
   * The command line, ready to be executed.
   *
   * @param terminal whether somebody is watching, so that progress is worth showing
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
