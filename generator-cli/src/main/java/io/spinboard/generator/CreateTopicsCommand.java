package io.spinboard.generator;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.UsageErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.Retention;
import io.spinboard.cli.kafka.TopicAdmin;
import io.spinboard.cli.kafka.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Creates topics, or adjusts existing ones. */
@Command(
    name = "create",
    description = {
      "Creates topics that do not exist.",
      "An existing topic keeps its records. Its retention and cleanup policy change only if"
          + " --retention or --compact is given. If its partitions or replication factor differ,"
          + " it stays unchanged and the command fails."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard topics create",
      "  ./spinboard topics create -t gameplay --partitions 8 --retention P7D",
      "  ./spinboard topics create --results -b kafka1:9092,kafka2:9092"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class CreateTopicsCommand extends TopicsSubcommand {
  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "Number of partitions. Default: "
              + TopicSpec.DEFAULT_PARTITIONS
              + ", or 1 with --results.")
  private Integer partitions;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      description = "Number of replicas of each partition. Default: ${DEFAULT-VALUE}.")
  private int replication = 1;

  @Option(
      names = "--retention",
      paramLabel = "DURATION",
      converter = RetentionConverter.class,
      description =
          "How long records are kept, such as PT24H or P7D, or 'forever'. Default for a new topic:"
              + " PT24H, or 'forever' if it is compacted.")
  private Retention retention;

  @Option(
      names = "--compact",
      description =
          "Keep the last record of each key without a time limit, instead of all records for a"
              + " limited time. Implied by --results.")
  private boolean compact;

  CreateTopicsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  List<String> mistakes() {
    UsageErrors mistakes = new UsageErrors();
    mistakes.check(partitions() >= 1, "--partitions", "at least 1", partitions());
    mistakes.check(
        replication >= 1 && replication <= Short.MAX_VALUE,
        "--replication-factor",
        "1 to 32767",
        replication);
    List<String> lines = new ArrayList<>(mistakes.lines());
    if (isCompact() && retention != null) {
      lines.add(
          "--retention: cannot be given together with "
              + (isForResults() ? "--results" : "--compact")
              + "; compacted topics keep the last record of each key without a time limit");
    }
    return lines;
  }

  @Override
  String apply(TopicAdmin topics, String name) {
    TopicSpec requested = newTopic(name);
    if (topics.create(requested)) {
      return "created " + requested;
    }
    TopicSpec existing = topics.find(name).orElse(requested);
    failIfDifferent(existing, requested);
    return adjust(topics, existing);
  }

  private TopicSpec newTopic(String name) {
    TopicSpec defaults = TopicSpec.named(name);
    TopicSpec topic =
        isCompact()
            ? defaults.withCleanupPolicy(TopicSpec.COMPACT).withRetention(Retention.FOREVER)
            : defaults.withRetention(retention == null ? defaults.retention() : retention);
    return new TopicSpec(name, partitions(), replication, topic.retention(), topic.cleanupPolicy());
  }

  /** Changes only settings that are given as options; others may be set on purpose. */
  private String adjust(TopicAdmin topics, TopicSpec existing) {
    TopicSpec adjusted = existing;
    if (retention != null) {
      adjusted = adjusted.withRetention(retention);
    }
    if (isCompact() && !existing.isCompacted()) {
      adjusted = adjusted.withCleanupPolicy(TopicSpec.COMPACT);
    }
    if (adjusted.equals(existing)) {
      return "already exists: " + existing;
    }
    topics.alter(existing, adjusted);
    return "changed: %s; before: %s".formatted(adjusted, existing.settings());
  }

  private static void failIfDifferent(TopicSpec existing, TopicSpec requested) {
    if (existing.partitions() != requested.partitions()) {
      throw different(
          existing,
          requested,
          "partitions cannot be removed, and adding some would move players to other partitions");
    }
    if (existing.replication() != requested.replication()) {
      throw different(
          existing, requested, "use Kafka's own tools to change the replication factor");
    }
  }

  private static CommandException different(
      TopicSpec existing, TopicSpec requested, String reason) {
    return new CommandException(
        "topic '%s' already exists with %s, not %s; %s"
            .formatted(existing.name(), existing.shape(), requested.shape(), reason));
  }

  private int partitions() {
    return partitions != null ? partitions : isForResults() ? 1 : TopicSpec.DEFAULT_PARTITIONS;
  }

  private boolean isCompact() {
    return compact || isForResults();
  }

  /** Parses a retention. */
  private static final class RetentionConverter implements ITypeConverter<Retention> {
    @Override
    public Retention convert(String text) {
      try {
        return Retention.parse(text);
      } catch (IllegalArgumentException unreadable) {
        throw new TypeConversionException(unreadable.getMessage());
      }
    }
  }
}
