package io.spinboard.generator;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Refusal;
import io.spinboard.cli.Version;
import io.spinboard.generator.topic.Topic;
import io.spinboard.generator.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates, describes and deletes topics. */
@Command(
    name = "topics",
    description = "Creates, describes and deletes topics.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TopicsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw Complaints.missingCommand(spec);
  }

  /** What the three have in common. */
  private abstract static class Action implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final Connection connection;

    @Option(
        names = "--client-config",
        paramLabel = "FILE",
        description = "Properties file for the Kafka client (SASL, TLS, ...).")
    private Path clientConfig;

    private Action(Map<String, String> environment) {
      this.connection = new Connection(environment);
    }

    @Override
    public final Integer call() {
      List<String> mistakes = new ArrayList<>(mistakes());
      mistakes.addAll(connection.mistakes("--client-config", clientConfig));
      Complaints.rejectIfAny(spec, mistakes);
      connection.warnIfOverridden(spec.commandLine().getErr());
      try (Topics topics = new Topics(connection.clientConfig())) {
        spec.commandLine().getOut().println(act(topics, connection.topic()));
      }
      return 0;
    }

    List<String> mistakes() {
      return List.of();
    }

    /** Does it, and says what was done. */
    abstract String act(Topics topics, String name);
  }

  /** Makes sure that there is a topic. */
  @Command(
      name = "create",
      description = "Creates a topic, unless it is there already.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class Create extends Action {
    @Option(
        names = "--partitions",
        paramLabel = "N",
        description = "How many partitions. Default: ${DEFAULT-VALUE}.")
    private int partitions = Topic.DEFAULT_PARTITIONS;

    @Option(
        names = "--replication-factor",
        paramLabel = "N",
        description = "How many brokers keep each partition. Default: ${DEFAULT-VALUE}.")
    private int replication = 1;

    @Option(
        names = "--retention",
        paramLabel = "DURATION",
        description = "How long spins are kept. Default: ${DEFAULT-VALUE}.")
    private Duration retention = Duration.ofHours(24);

    Create(Map<String, String> environment) {
      super(environment);
    }

    @Override
    List<String> mistakes() {
      List<String> mistakes = new ArrayList<>();
      if (partitions < 1) {
        mistakes.add("--partitions: must be at least 1, not " + partitions);
      }
      if (replication < 1 || replication > Short.MAX_VALUE) {
        mistakes.add("--replication-factor: must be 1 to 32767, not " + replication);
      }
      if (retention.isNegative() || retention.isZero()) {
        mistakes.add("--retention: must be above zero, not " + retention);
      }
      return mistakes;
    }

    @Override
    String act(Topics topics, String name) {
      Topic wanted = new Topic(name, partitions, replication, retention.toMillis());
      if (topics.create(wanted)) {
        return "created " + wanted;
      }
      Topic found = topics.find(name).orElse(wanted);
      if (found.partitions() != partitions) {
        throw new Refusal("there is already a topic, but another one: " + found);
      }
      return "there already: " + found;
    }
  }

  /** Shows a topic. */
  @Command(
      name = "describe",
      description = "Shows a topic.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class Describe extends Action {
    Describe(Map<String, String> environment) {
      super(environment);
    }

    @Override
    String act(Topics topics, String name) {
      return topics
          .find(name)
          .map(Topic::toString)
          .orElseThrow(() -> new Refusal("there is no topic '" + name + "'"));
    }
  }

  /** Makes sure that there is no topic. */
  @Command(
      name = "delete",
      description = "Deletes a topic with all that is in it, if it is there.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class Delete extends Action {
    Delete(Map<String, String> environment) {
      super(environment);
    }

    @Override
    String act(Topics topics, String name) {
      return topics.delete(name) ? "deleted " + name : "there is no topic '" + name + "'";
    }
  }
}
