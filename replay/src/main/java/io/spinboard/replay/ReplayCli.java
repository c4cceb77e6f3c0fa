package io.spinboard.replay;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.ExitCodes;
import io.spinboard.cli.GracefulShutdown;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.KafkaErrors;
import io.spinboard.replay.playback.ReplayCommand;
import io.spinboard.replay.record.RecordCommand;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands {@code record}, {@code replay} and {@code verify}. */
@Command(
    name = "spinboard",
    description = "Records topics, replays recordings, and verifies boards against them.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class ReplayCli implements Runnable {
  static final GracefulShutdown INTERRUPTION = GracefulShutdown.withDefaults();

  @Spec private CommandSpec spec;

  private ReplayCli() {}

  public static void main(String[] args) {
    CommandLine commandLine = commandLine(System.getenv(), Terminal.isAttached());
    StandardStreams.installOn(commandLine);
    System.exit(commandLine.execute(args));
  }

  /**
   * The command line. Exit codes: 0 for success, 1 for a failure, 2 for wrong usage.
   *
   * @param environment the environment variables
   * @param terminal whether progress is shown
   */
  public static CommandLine commandLine(Map<String, String> environment, boolean terminal) {
    CommandLine commandLine = new CommandLine(new ReplayCli());
    commandLine.addSubcommand(new RecordCommand(environment, INTERRUPTION, terminal));
    commandLine.addSubcommand(new ReplayCommand(environment, INTERRUPTION, terminal));
    commandLine.addSubcommand(new VerifyCommand(environment, terminal));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    ExitCodes.addToHelp(commandLine);
    KafkaErrors.commandErrors().installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw CommandErrors.missingSubcommand(spec);
  }
}
