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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Records what is in a topic, plays it back, and verifies boards with it. */
@Command(
    name = "spinboard",
    description = "Records what is in a topic, plays it back, and verifies boards with it.",
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
   * The command line, ready to be executed; it answers 0 if all went well, 1 if not and 2 if it was
   * used wrongly.
   *
   * @param environment the environment variables
   * @param terminal whether somebody is watching, so that progress is worth showing
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
