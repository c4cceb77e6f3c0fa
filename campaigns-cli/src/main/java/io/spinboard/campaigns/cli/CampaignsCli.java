package io.spinboard.campaigns.cli;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.ExitCodes;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.KafkaErrors;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The main class of {@code spinboard campaigns}. */
@Command(
    name = "spinboard",
    description = "Sets up campaigns, tries out their rules, and explains standings.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
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
   * Creates the command line. Its exit code is 0 for success, 1 for failure, 2 for invalid usage.
   *
   * @param environment the environment variables
   * @param clock the base of relative times
   * @param terminal whether output is shown on a terminal, so that progress is displayed
   */
  public static CommandLine commandLine(
      Map<String, String> environment, InstantSource clock, boolean terminal) {
    CommandLine commandLine = new CommandLine(new CampaignsCli());
    commandLine.addSubcommand(CampaignsCommand.commandLine(environment, clock, terminal));
    ExitCodes.addToHelp(commandLine);
    KafkaErrors.commandErrors().installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw CommandErrors.missingSubcommand(spec);
  }
}
