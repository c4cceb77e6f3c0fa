package io.spinboard.generator;

import io.spinboard.cli.Refusal;
import io.spinboard.cli.Version;
import io.spinboard.topics.Topic;
import io.spinboard.topics.Topics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Shows topics and how much is in them. */
@Command(
    name = "describe",
    description = {
      "Shows topics, a line each: partitions, replication, retention, cleanup policy, and how many"
          + " records there are, in all and in each partition.",
      "Fails if one of them is not there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard topics describe",
      "  ./spinboard topics describe -t gameplay,gameplay-test",
      "  ./spinboard topics describe --results"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DescribeTopicsCommand extends TopicsSubcommand {
  DescribeTopicsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  String act(Topics topics, String name) {
    Topic found =
        topics.find(name).orElseThrow(() -> new Refusal("there is no topic '" + name + "'"));
    return found + ", " + records(found, topics.sizes(found));
  }

  /** Such as {@code 1,000 records (250 + 249 + 251 + 250)}. */
  private static String records(Topic topic, List<Long> sizes) {
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
