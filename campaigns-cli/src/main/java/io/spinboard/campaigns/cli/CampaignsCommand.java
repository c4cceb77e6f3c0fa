package io.spinboard.campaigns.cli;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.cli.database.DatabaseRole;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The parent of all commands for campaigns. */
@Command(
    name = "campaigns",
    description = {
      "Sets up campaigns with their own leaderboards, tries out rules on recordings, and explains"
          + " standings.",
      "A change takes effect within 10 s, without a restart of the pipeline."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns add --name Sprint --starts +PT15S --ends +PT1H",
      "  ./spinboard campaigns list",
      "  ./spinboard campaigns explain --help"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class CampaignsCommand implements Runnable {
  @Spec private CommandSpec spec;

  private CampaignsCommand() {}

  /**
   * Creates the command with its subcommands.
   *
   * @param environment the environment variables
   * @param clock the base of relative times
   * @param terminal whether output is shown on a terminal
   */
  static CommandLine commandLine(
      Map<String, String> environment, InstantSource clock, boolean terminal) {
    return new CommandLine(new CampaignsCommand())
        .addSubcommand(new AddCommand(database(environment), clock))
        .addSubcommand(new ListCommand(database(environment)))
        .addSubcommand(new ShowCommand(database(environment)))
        .addSubcommand(new ChangeCommand(database(environment), clock))
        .addSubcommand(new EndCommand(database(environment), clock))
        .addSubcommand(new RemoveCommand(database(environment)))
        .addSubcommand(new CheckCommand(database(environment), clock, terminal))
        .addSubcommand(new ExplainCommand(environment, database(environment), clock, terminal));
  }

  private static DatabaseOptions database(Map<String, String> environment) {
    return new DatabaseOptions(environment, DatabaseRole.OPERATOR, "spinboard campaigns");
  }

  @Override
  public void run() {
    throw CommandErrors.missingSubcommand(spec);
  }
}
