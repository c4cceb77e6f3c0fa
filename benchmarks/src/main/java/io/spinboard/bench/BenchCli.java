package io.spinboard.bench;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Interruption;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.Version;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** How fast Spinboard is on this machine. */
@Command(
    name = "spinboard",
    description = "How fast Spinboard is on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class BenchCli implements Runnable {
  private static final Interruption INTERRUPTION =
      new Interruption(
          Duration.ofSeconds(60), () -> System.err.println("Not all could be closed in time."));

  @Spec private CommandSpec spec;

  private BenchCli() {}

  /** Exits with 0 if all went well, 1 if not and 2 if it was used wrongly. */
  public static void main(String[] args) throws Exception {
    // Texts are in English, and so are the numbers in them.
    Locale.setDefault(Locale.ROOT);
    CommandLine commandLine = commandLine(Terminal.isAttached());
    StandardStreams.installOn(commandLine);
    System.exit(INTERRUPTION.ends(() -> commandLine.execute(args)));
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
    new Complaints()
        .speaksForItself(KafkaException.class)
        .speaksForItself(SQLException.class)
        .installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw Complaints.missingCommand(spec);
  }
}
