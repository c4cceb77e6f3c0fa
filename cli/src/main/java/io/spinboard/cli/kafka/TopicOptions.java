package io.spinboard.cli.kafka;

import io.spinboard.cli.CommandException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for reading or writing one topic. */
public final class TopicOptions {
  @Mixin private final KafkaOptions kafka;

  @Option(
      names = {"-t", "--topic", "--topic-name"},
      paramLabel = "NAME",
      description = "The topic. Default: ${DEFAULT-VALUE}.")
  private String topic = TopicSpec.DEFAULT_NAME;

  public TopicOptions(Map<String, String> environment) {
    this.kafka = new KafkaOptions(environment);
  }

  public String topic() {
    return topic;
  }

  /** Returns {@code Kafka at HOST:PORT}, for messages. */
  public String describeKafka() {
    return "Kafka at " + kafka.bootstrap();
  }

  /**
   * Reads the properties file of the client, and returns all usage errors, one line each.
   *
   * @param option the option that names the file
   * @param file null if it is not given
   */
  public List<String> validate(String option, Path file) {
    List<String> errors = new ArrayList<>(TopicListOptions.validateNames(List.of(topic)));
    errors.addAll(kafka.validate(option, file));
    return errors;
  }

  /** Returns the settings of the Kafka client. Call {@link #validate} first. */
  public Map<String, Object> clientConfig() {
    return kafka.clientConfig();
  }

  /** Prints a warning if the environment variable overrides the option. */
  public void warnIfOverridden(PrintWriter err) {
    kafka.warnIfOverridden(err);
  }

  /**
   * Looks up the topic.
   *
   * @throws CommandException if it does not exist; the message says how to create it
   */
  public TopicSpec existingTopic() {
    try (TopicAdmin topics = new TopicAdmin(clientConfig())) {
      return topics.find(topic).orElseThrow(() -> new CommandException(missingTopic()));
    }
  }

  private String missingTopic() {
    String addresses = kafka.bootstrap();
    return "topic '%s' does not exist at %s; create it with 'spinboard topics create -t %s -b %s'"
        .formatted(topic, addresses, topic, addresses);
  }
}
