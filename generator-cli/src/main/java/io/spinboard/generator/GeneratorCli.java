package io.spinboard.generator;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.ExitCodes;
import io.spinboard.cli.GracefulShutdown;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.KafkaErrors;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** Publishes simulated spins and manages topics. */
@Command(
    name = "spinboard",
    description = "Publishes simulated spins and manages topics.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class GeneratorCli implements Runnable {
  static final GracefulShutdown INTERRUPTION = GracefulShutdown.withDefaults();

  @Spec private CommandSpec spec;

  private GeneratorCli() {}

  public static void main(String[] args) {
    CommandLine commandLine = commandLine(System.getenv(), Terminal.isAttached());
    StandardStreams.installOn(commandLine);
    System.exit(commandLine.execute(args));
  }

  /**
   * The command line. It returns 0 on success, 1 on failure and 2 on incorrect usage.
   *
   * @param environment the environment variables
   * @param terminal whether the output is a terminal, so that progress is shown
   */
  public static CommandLine commandLine(Map<String, String> environment, boolean terminal) {
    CommandLine commandLine = new CommandLine(new GeneratorCli());
    commandLine.addSubcommand(new GenerateCommand(environment, terminal));
    commandLine.addSubcommand(new WatchCommand(environment, terminal));
    commandLine.addSubcommand(TopicsCommand.commandLine(environment));
    commandLine.addSubcommand(new CompletionCommand());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    ExitCodes.addToHelp(commandLine);
    commandLine.setExecutionStrategy(
        parsed -> new RunLast().execute(GenerateCommand.withScenario(parsed)));
    KafkaErrors.commandErrors().installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw CommandErrors.missingSubcommand(spec);
  }
}
