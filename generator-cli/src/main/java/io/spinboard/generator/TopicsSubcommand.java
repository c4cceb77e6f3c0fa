package io.spinboard.generator;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.CommandException;
import io.spinboard.cli.kafka.KafkaOptions;
import io.spinboard.cli.kafka.TopicAdmin;
import io.spinboard.cli.kafka.TopicListOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** What the commands for topics have in common: they do one thing to each, and tell how it went. */
abstract class TopicsSubcommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final KafkaOptions brokers;
  @Mixin private final TopicListOptions topicNames = new TopicListOptions();

  @Option(
      names = "--client-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path clientConfig;

  TopicsSubcommand(Map<String, String> environment) {
    this.brokers = new KafkaOptions(environment);
  }

  @Override
  public final Integer call() {
    List<String> mistakes = new ArrayList<>(mistakes());
    mistakes.addAll(topicNames.validate());
    mistakes.addAll(brokers.validate("--client-config", clientConfig));
    CommandErrors.throwIfAny(spec, mistakes);
    brokers.warnIfOverridden(spec.commandLine().getErr());
    try (TopicAdmin topics = new TopicAdmin(brokers.clientConfig())) {
      return actOnAll(topics);
    }
  }

  /** Whether the topics are those for boards. */
  final boolean areResults() {
    return topicNames.areResults();
  }

  List<String> mistakes() {
    return List.of();
  }

  /**
   * Does it, and says in a line what was done.
   *
   * @throws CommandException if it cannot be done to this topic
   */
  abstract String act(TopicAdmin topics, String name);

  /** A refusal of one topic is no reason to leave out the others. */
  private int actOnAll(TopicAdmin topics) {
    CommandLine command = spec.commandLine();
    int exitCode = ExitCode.OK;
    for (String name : topicNames.names()) {
      try {
        command.getOut().println(act(topics, name));
      } catch (CommandException refusal) {
        CommandErrors.printError(command, refusal.getMessage());
        exitCode = ExitCode.SOFTWARE;
      }
    }
    return exitCode;
  }
}
