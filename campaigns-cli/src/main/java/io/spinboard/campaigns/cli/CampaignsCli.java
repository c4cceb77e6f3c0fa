package io.spinboard.campaigns.cli;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.ExitCodes;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.Version;
import io.spinboard.topics.KafkaComplaints;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Sets up campaigns, tries them out, and explains their standings. */
@Command(
    name = "spinboard",
    description = "Sets up campaigns, tries them out, and explains their standings.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class CampaignsCli implements Runnable {
  @Spec private CommandSpec spec;

  private CampaignsCli() {}

  public static void main(String[] args) {
    CommandLine commandLine =
        commandLine(System.getenv(), InstantSource.system(), Terminal.isAttached());
    StandardStreams.installOn(commandLine);
    System.exit(commandLine.execute(args));
  }

  /**
   * The command line, ready to be executed; it answers 0 if all went well, 1 if not and 2 if it was
   * used wrongly.
   *
   * @param environment the environment variables
   * @param clock what times may be relative to
   * @param terminal whether somebody is watching, so that progress is worth showing
   */
  public static CommandLine commandLine(
      Map<String, String> environment, InstantSource clock, boolean terminal) {
    CommandLine commandLine = new CommandLine(new CampaignsCli());
    commandLine.addSubcommand(CampaignsCommand.commandLine(environment, clock, terminal));
    ExitCodes.explainIn(commandLine);
    KafkaComplaints.all().installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw Complaints.missingCommand(spec);
  }
}
