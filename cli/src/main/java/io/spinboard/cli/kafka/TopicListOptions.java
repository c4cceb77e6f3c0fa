package io.spinboard.cli.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options for choosing one or more topics. */
public final class TopicListOptions {
  private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

  /** The topics for boards in Kafka, as an earlier demo of the game used them. */
  private static final List<String> RESULT_TOPICS =
      List.of("top-teams", "top-players", "hot-streaks", "team-mvps");

  @Option(
      names = {"-t", "--topic"},
      paramLabel = "NAME",
      split = ",",
      description =
          "The topic, or several separated by commas; may be repeated. Default: "
              + TopicSpec.DEFAULT_NAME
              + ".")
  private List<String> named;

  @Option(
      names = "--results",
      description =
          "Instead of --topic: the topics for boards in Kafka with one record per rank, which are"
              + " top-teams, top-players, hot-streaks and team-mvps.")
  private boolean results;

  /** Returns the distinct names in the order given. */
  public List<String> names() {
    if (results) {
      return RESULT_TOPICS;
    }
    return named == null ? List.of(TopicSpec.DEFAULT_NAME) : named.stream().distinct().toList();
  }

  /** Whether the topics are the ones for boards. */
  public boolean areResults() {
    return results;
  }

  /** Returns all usage errors, one line each. */
  public List<String> validate() {
    List<String> errors = new ArrayList<>(validateNames(names()));
    if (results && named != null) {
      errors.add("--topic, --results: cannot be given together");
    }
    return errors;
  }

  /** Returns an error for each name that Kafka does not allow. */
  public static List<String> validateNames(List<String> names) {
    return names.stream()
        .filter(name -> !NAME.matcher(name).matches())
        .map(
            "--topic: '%s' is not a valid topic name (1 to 249 letters, digits, '.', '_', '-')"
                ::formatted)
        .toList();
  }
}
