package io.spinboard.generator;

import io.spinboard.cli.Version;
import io.spinboard.topics.Topics;
import java.util.Map;
import picocli.CommandLine.Command;

/** Makes sure that there are no such topics. */
@Command(
    name = "delete",
    description = "Deletes topics with all that is in them. What is not there is no mistake.",
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
  String act(Topics topics, String name) {
    return topics.delete(name) ? "deleted " + name : "there is no topic '" + name + "'";
  }
}
