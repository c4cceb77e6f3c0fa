package io.spinboard.generator;

import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.TopicAdmin;
import java.util.Map;
import picocli.CommandLine.Command;

/** Deletes topics. */
@Command(
    name = "delete",
    description = "Deletes topics with all their records. Missing topics are ignored.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard topics delete",
      "  ./spinboard topics delete -t gameplay-test -t gameplay-old",
      "  ./spinboard topics delete --results"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class DeleteTopicsCommand extends TopicsSubcommand {
  DeleteTopicsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  String apply(TopicAdmin topics, String name) {
    return topics.delete(name) ? "deleted " + name : "there is no topic '" + name + "'";
  }
}
