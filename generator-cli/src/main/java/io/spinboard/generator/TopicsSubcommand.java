package io.spinboard.generator;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Refusal;
import io.spinboard.topics.Brokers;
import io.spinboard.topics.TopicNames;
import io.spinboard.topics.Topics;
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

/** What the commands for topics have in common: they do one thing to each, and tell how it went. */
abstract class TopicsSubcommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final Brokers brokers;
  @Mixin private final TopicNames topicNames = new TopicNames();

  @Option(
      names = "--client-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path clientConfig;

  TopicsSubcommand(Map<String, String> environment) {
    this.brokers = new Brokers(environment);
  }

  @Override
  public final Integer call() {
    List<String> mistakes = new ArrayList<>(mistakes());
    mistakes.addAll(topicNames.mistakes());
    mistakes.addAll(brokers.mistakes("--client-config", clientConfig));
    Complaints.rejectIfAny(spec, mistakes);
    brokers.warnIfOverridden(spec.commandLine().getErr());
    try (Topics topics = new Topics(brokers.clientConfig())) {
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
   * @throws Refusal if it cannot be done to this topic
   */
  abstract String act(Topics topics, String name);

  /** A refusal of one topic is no reason to leave out the others. */
  private int actOnAll(Topics topics) {
    CommandLine command = spec.commandLine();
    int exitCode = ExitCode.OK;
    for (String name : topicNames.names()) {
      try {
        command.getOut().println(act(topics, name));
      } catch (Refusal refusal) {
        Complaints.tell(command, refusal.getMessage());
        exitCode = ExitCode.SOFTWARE;
      }
    }
    return exitCode;
  }
}
