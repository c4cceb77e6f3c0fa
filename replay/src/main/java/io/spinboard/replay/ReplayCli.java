package io.spinboard.replay;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.ExitCodes;
import io.spinboard.cli.Interruption;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.Version;
import io.spinboard.replay.playback.ReplayCommand;
import io.spinboard.replay.record.RecordCommand;
import io.spinboard.topics.KafkaComplaints;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The commands {@code record}, {@code replay} and {@code verify}. */
@Command(
    name = "spinboard",
    description = "Records topics, replays recordings, and verifies boards against them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class ReplayCli implements Runnable {
  static final Interruption INTERRUPTION = Interruption.ofTool();

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
    ExitCodes.explainIn(commandLine);
    KafkaComplaints.all().installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw Complaints.missingCommand(spec);
  }
}
