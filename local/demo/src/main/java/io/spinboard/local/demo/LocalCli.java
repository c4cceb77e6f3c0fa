package io.spinboard.local.demo;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Interruption;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.Version;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** What Spinboard needs, or all of it, on this machine. */
@Command(
    name = "spinboard",
    description = "What Spinboard needs, or all of it, on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class LocalCli implements Runnable {
  private static final Interruption INTERRUPTION =
      new Interruption(
          Duration.ofSeconds(30), () -> System.err.println("Not all could be closed in time."));

  @Spec private CommandSpec spec;

  private LocalCli() {}

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
   * @param terminal whether somebody is watching, so that a live screen is worth drawing
   */
  static CommandLine commandLine(boolean terminal) {
    CommandLine commandLine = new CommandLine(new LocalCli());
    commandLine.addSubcommand(new DemoCommand(terminal));
    commandLine.addSubcommand(new LocalCommand());
    new Complaints().speaksForItself(DemoException.class).installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    Complaints.rejectIfAny(spec, List.of());
    throw new ParameterException(spec.commandLine(), "which command? demo or local");
  }
}
