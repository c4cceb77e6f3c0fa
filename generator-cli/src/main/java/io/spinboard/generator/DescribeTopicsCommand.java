package io.spinboard.generator;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.TopicAdmin;
import io.spinboard.cli.kafka.TopicSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Prints the settings and record counts of topics. */
@Command(
    name = "describe",
    description = {
      "Describes topics, one line each: partitions, replication factor, retention, cleanup policy,"
          + " and the number of records, in total and per partition.",
      "Fails if a topic does not exist."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard topics describe",
      "  ./spinboard topics describe -t gameplay,gameplay-test",
      "  ./spinboard topics describe --results"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class DescribeTopicsCommand extends TopicsSubcommand {
  DescribeTopicsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  String apply(TopicAdmin topics, String name) {
    TopicSpec found =
        topics
            .find(name)
            .orElseThrow(() -> new CommandException("there is no topic '" + name + "'"));
    return found + ", " + records(found, topics.sizes(found));
  }

  /** The number of records, such as {@code 1,000 records (250 + 249 + 251 + 250)}. */
  private static String records(TopicSpec topic, List<Long> sizes) {
    long sum = sizes.stream().mapToLong(size -> size).sum();
    String parts =
        sizes.stream().map(DescribeTopicsCommand::number).collect(Collectors.joining(" + "));
    return "%s%s %s%s"
        .formatted(
            topic.isCompacted() ? "at most " : "",
            number(sum),
            sum == 1 ? "record" : "records",
            sizes.size() == 1 ? "" : " (" + parts + ")");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
