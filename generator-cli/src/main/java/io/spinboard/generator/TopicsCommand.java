package io.spinboard.generator;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.VersionProvider;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates, describes and deletes topics. */
@Command(
    name = "topics",
    description = {
      "Creates, describes and deletes topics: the topic for spins, and compacted topics for boards"
          + " (--results).",
      "Commands are idempotent."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard topics create",
      "  ./spinboard topics describe -t gameplay,gameplay-test",
      "  ./spinboard topics delete --help"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class TopicsCommand implements Runnable {
  @Spec private CommandSpec spec;

  private TopicsCommand() {}

  /**
   * The command with its subcommands.
   *
   * @param environment the environment variables
   */
  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new TopicsCommand())
        .addSubcommand(new CreateTopicsCommand(environment))
        .addSubcommand(new DescribeTopicsCommand(environment))
        .addSubcommand(new DeleteTopicsCommand(environment));
  }

  @Override
  public void run() {
    throw CommandErrors.missingSubcommand(spec);
  }
}
