package io.spinboard.dashboard;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.ExitCodes;
import io.spinboard.cli.GracefulShutdown;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.cli.database.DatabaseRole;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the dashboard. */
@Command(
    name = "spinboard",
    description = "Serves the boards as a web page and a read API.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class DashboardCli implements Runnable {
  @Spec private CommandSpec spec;

  private DashboardCli() {}

  /** Exit code 0 means success, 1 failure and 2 wrong usage. */
  public static void main(String[] args) throws Exception {
    // Messages are in English, so their numbers must not depend on the locale.
    Locale.setDefault(Locale.ROOT);
    CommandLine commandLine = commandLine(System.getenv());
    StandardStreams.installOn(commandLine);
    System.exit(GracefulShutdown.withDefaults().run(() -> commandLine.execute(args)));
  }

  /**
   * Returns the command line, ready to execute.
   *
   * @param environment the environment variables
   */
  public static CommandLine commandLine(Map<String, String> environment) {
    CommandLine commandLine = new CommandLine(new DashboardCli());
    DatabaseOptions database =
        new DatabaseOptions(environment, DatabaseRole.READER, "spinboard dashboard");
    commandLine.addSubcommand(new DashboardCommand(database));
    ExitCodes.addToHelp(commandLine);
    new CommandErrors().installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw CommandErrors.missingSubcommand(spec);
  }
}
