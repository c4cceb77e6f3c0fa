package io.spinboard.generator;

import io.spinboard.cli.Mistakes;
import io.spinboard.cli.Refusal;
import io.spinboard.cli.Version;
import io.spinboard.topics.Retention;
import io.spinboard.topics.Topic;
import io.spinboard.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Makes sure that there are topics, and that they are as they should be. */
@Command(
    name = "create",
    description = {
      "Creates topics that are not there yet.",
      "A topic that is there keeps its records. It is given another retention or cleanup policy if"
          + " --retention or --compact say so; one with other partitions or replicas is left alone,"
          + " and the command fails."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard topics create",
      "  ./spinboard topics create -t gameplay --partitions 8 --retention P7D",
      "  ./spinboard topics create --results -b kafka1:9092,kafka2:9092"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CreateTopicsCommand extends TopicsSubcommand {
  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "How many partitions. Default: " + Topic.DEFAULT_PARTITIONS + ", or 1 with --results.")
  private Integer partitions;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      description = "How many brokers keep each partition. Default: ${DEFAULT-VALUE}.")
  private int replication = 1;

  @Option(
      names = "--retention",
      paramLabel = "DURATION",
      converter = RetentionConverter.class,
      description =
          "How long records are kept, such as PT24H or P7D, or 'forever'. Default of a new topic:"
              + " PT24H, or 'forever' if it is compacted.")
  private Retention retention;

  @Option(
      names = "--compact",
      description =
          "Keep the last record of each key, for ever, instead of all records for a while. With"
              + " --results this is so anyway.")
  private boolean compact;

  CreateTopicsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  List<String> mistakes() {
    Mistakes mistakes = new Mistakes();
    mistakes.check(partitions() >= 1, "--partitions", "at least 1", partitions());
    mistakes.check(
        replication >= 1 && replication <= Short.MAX_VALUE,
        "--replication-factor",
        "1 to 32767",
        replication);
    List<String> lines = new ArrayList<>(mistakes.lines());
    if (isCompact() && retention != null) {
      lines.add(
          "--retention: compacted topics keep the last record of each key for ever, so it cannot go"
              + " with "
              + (areResults() ? "--results" : "--compact"));
    }
    return lines;
  }

  @Override
  String act(Topics topics, String name) {
    Topic wanted = newTopic(name);
    if (topics.create(wanted)) {
      return "created " + wanted;
    }
    Topic found = topics.find(name).orElse(wanted);
    refuseIfAnother(found, wanted);
    return adjust(topics, found);
  }

  private Topic newTopic(String name) {
    Topic usual = Topic.named(name);
    Topic kept =
        isCompact()
            ? usual.withCleanupPolicy(Topic.COMPACT).withRetention(Retention.FOREVER)
            : usual.withRetention(retention == null ? usual.retention() : retention);
    return new Topic(name, partitions(), replication, kept.retention(), kept.cleanupPolicy());
  }

  /** Changes only what was asked for: somebody may have had reasons for all the rest. */
  private String adjust(Topics topics, Topic found) {
    Topic adjusted = found;
    if (retention != null) {
      adjusted = adjusted.withRetention(retention);
    }
    if (isCompact() && !found.isCompacted()) {
      adjusted = adjusted.withCleanupPolicy(Topic.COMPACT);
    }
    if (adjusted.equals(found)) {
      return "there already: " + found;
    }
    topics.alter(found, adjusted);
    return "changed: %s; before: %s".formatted(adjusted, found.settings());
  }

  private static void refuseIfAnother(Topic found, Topic wanted) {
    if (found.partitions() != wanted.partitions()) {
      throw another(
          found,
          wanted,
          "partitions cannot be reduced, and adding some would move players to other partitions");
    }
    if (found.replication() != wanted.replication()) {
      throw another(found, wanted, "replicas are moved with Kafka's own tools");
    }
  }

  private static Refusal another(Topic found, Topic wanted, String why) {
    return new Refusal(
        "there is already a topic, but another one: %s: %s; asked for were %s; %s"
            .formatted(found.name(), found.shape(), wanted.shape(), why));
  }

  private int partitions() {
    return partitions != null ? partitions : areResults() ? 1 : Topic.DEFAULT_PARTITIONS;
  }

  private boolean isCompact() {
    return compact || areResults();
  }

  /** Reads what is given for a retention. */
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
