package io.spinboard.local.demo;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.GracefulShutdown;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.VersionProvider;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands that run Spinboard, or only the servers it needs, on this machine. */
@Command(
    name = "spinboard",
    description = "Commands that run Spinboard, or only the servers it needs, on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class LocalCli implements Runnable {
  private static final GracefulShutdown INTERRUPTION =
      new GracefulShutdown(
          Duration.ofSeconds(30),
          () -> System.err.println("Not all servers could be stopped in time."));

  @Spec private CommandSpec spec;

  private LocalCli() {}

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
   * @param terminal whether the output is a terminal, on which a live screen can be drawn
   */
  static CommandLine commandLine(boolean terminal) {
    CommandLine commandLine = new CommandLine(new LocalCli());
    commandLine.addSubcommand(new DemoCommand(terminal));
    commandLine.addSubcommand(new LocalCommand());
    new CommandErrors().showMessage(DemoException.class).installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    CommandErrors.throwIfAny(spec, List.of());
    throw new ParameterException(spec.commandLine(), "missing command: demo or local");
  }
}
