package io.spinboard.topics;

import io.spinboard.cli.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which topic of which Kafka. */
public final class Connection {
  @Mixin private final Brokers brokers;

  @Option(
      names = {"-t", "--topic", "--topic-name"},
      paramLabel = "NAME",
      description = "The topic. Default: ${DEFAULT-VALUE}.")
  private String topic = Topic.DEFAULT_NAME;

  public Connection(Map<String, String> environment) {
    this.brokers = new Brokers(environment);
  }

  public String topic() {
    return topic;
  }

  /** What to call it when it has to be waited for. */
  public String kafka() {
    return "Kafka at " + brokers.bootstrap();
  }

  /** Reads the client's properties file, if there is one, and answers all that is wrong so far. */
  public List<String> mistakes(String option, Path file) {
    List<String> mistakes = new ArrayList<>(TopicNames.mistakesIn(List.of(topic)));
    mistakes.addAll(brokers.mistakes(option, file));
    return mistakes;
  }

  /** What the Kafka client needs to know, to be called after {@link #mistakes}. */
  public Map<String, Object> clientConfig() {
    return brokers.clientConfig();
  }

  /** Says so if the addresses asked for are not those that are used. */
  public void warnIfOverridden(PrintWriter err) {
    brokers.warnIfOverridden(err);
  }

  /** The topic as it is there, or a refusal that says how to create it. */
  public Topic existingTopic() {
    try (Topics topics = new Topics(clientConfig())) {
      return topics.find(topic).orElseThrow(() -> new Refusal(absent()));
    }
  }

  private String absent() {
    String addresses = brokers.bootstrap();
    return "there is no topic '%s' at %s; 'spinboard topics create -t %s -b %s' creates it"
        .formatted(topic, addresses, topic, addresses);
  }
}
