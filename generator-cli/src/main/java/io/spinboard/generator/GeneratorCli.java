package io.spinboard.generator;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Interruption;
import io.spinboard.cli.StandardStreams;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.Version;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
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
  /** What shells expect of a process ended by Ctrl-C. */
  private static final int INTERRUPTED_EXIT_CODE = 130;

  private static final Map<String, String> EXIT_CODES =
      new TreeMap<>(Map.of("0", "all went well", "1", "it failed", "2", "it was used wrongly"));

  static final Interruption INTERRUPTION =
      new Interruption(
          Duration.ofSeconds(10), () -> Runtime.getRuntime().halt(INTERRUPTED_EXIT_CODE));

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
    explainExitCodes(commandLine);
    commandLine.setExecutionStrategy(
        parsed -> new RunLast().execute(GenerateCommand.withScenario(parsed)));
    new Complaints().explain(KafkaException.class, GeneratorCli::explain).installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw Complaints.missingCommand(spec);
  }

  /** The same ones for every command, so that scripts need to know no more. */
  private static void explainExitCodes(CommandLine commandLine) {
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(EXIT_CODES);
    commandLine.getSubcommands().values().forEach(GeneratorCli::explainExitCodes);
  }

  /** A client that cannot be made says no more than that; the setting at fault is in the cause. */
  private static String explain(KafkaException failure) {
    return failure.getCause() instanceof ConfigException wrong
        ? wrong.getMessage()
        : failure.getMessage();
  }
}
