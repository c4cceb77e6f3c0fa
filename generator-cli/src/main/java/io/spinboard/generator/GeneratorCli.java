package io.spinboard.generator;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.ExitCodes;
import io.spinboard.cli.Interruption;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.Version;
import io.spinboard.topics.KafkaComplaints;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** Publishes simulated spins, and looks after the topic that they go to. */
@Command(
    name = "spinboard",
    description = "Publishes simulated spins, and looks after the topic that they go to.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class GeneratorCli implements Runnable {
  static final Interruption INTERRUPTION = Interruption.ofTool();

  @Spec private CommandSpec spec;

  private GeneratorCli() {}

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
    CommandLine commandLine = new CommandLine(new GeneratorCli());
    commandLine.addSubcommand(new GenerateCommand(environment, terminal));
    commandLine.addSubcommand(new WatchCommand(environment, terminal));
    commandLine.addSubcommand(TopicsCommand.commandLine(environment));
    commandLine.addSubcommand(new CompletionCommand());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    ExitCodes.explainIn(commandLine);
    commandLine.setExecutionStrategy(
        parsed -> new RunLast().execute(GenerateCommand.withScenario(parsed)));
    KafkaComplaints.all().installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw Complaints.missingCommand(spec);
  }
}
