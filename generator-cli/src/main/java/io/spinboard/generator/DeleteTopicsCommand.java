package io.spinboard.generator;

import io.spinboard.cli.Version;
import io.spinboard.topics.Topics;
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
    versionProvider = Version.class)
final class DeleteTopicsCommand extends TopicsSubcommand {
  DeleteTopicsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  String apply(Topics topics, String name) {
    return topics.delete(name) ? "deleted " + name : "there is no topic '" + name + "'";
  }
}
