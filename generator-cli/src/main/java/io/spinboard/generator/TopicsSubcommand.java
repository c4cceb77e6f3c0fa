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
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that is applied to each of the given topics and prints one line per topic. */
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
      return applyToAll(topics);
    }
  }

  /** Whether --results is given: the topics for boards. */
  final boolean isForResults() {
    return topicNames.areResults();
  }

  List<String> mistakes() {
    return List.of();
  }

  /**
   * Applies the command to one topic.
   *
   * @return the line to print
   * @throws CommandException if it is not possible for this topic
   */
  abstract String apply(TopicAdmin topics, String name);

  /** Continues with the other topics if one fails. */
  private int applyToAll(TopicAdmin topics) {
    CommandLine command = spec.commandLine();
    int exitCode = ExitCode.OK;
    for (String name : topicNames.names()) {
      try {
        command.getOut().println(apply(topics, name));
      } catch (CommandException refusal) {
        CommandErrors.printError(command, refusal.getMessage());
        exitCode = ExitCode.SOFTWARE;
      }
    }
    return exitCode;
  }
}
