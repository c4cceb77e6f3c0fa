package io.spinboard.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that say which topics, one or several. */
public final class TopicNames {
  private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

  /** One for each board of the game's older demo, which wrote its boards to Kafka, by rank. */
  private static final List<String> RESULTS =
      List.of("top-teams", "top-players", "hot-streaks", "team-mvps");

  @Option(
      names = {"-t", "--topic"},
      paramLabel = "NAME",
      split = ",",
      description =
          "The topic; several with commas between, or by giving the option again. Default: "
              + Topic.DEFAULT_NAME
              + ".")
  private List<String> named;

  @Option(
      names = "--results",
      description =
          "Instead of --topic: the topics for boards that are kept in Kafka, a record for each"
              + " rank. They are top-teams, top-players, hot-streaks and team-mvps.")
  private boolean results;

  /** The names without repetition, in the order in which they were given. */
  public List<String> names() {
    if (results) {
      return RESULTS;
    }
    return named == null ? List.of(Topic.DEFAULT_NAME) : named.stream().distinct().toList();
  }

  /** Whether the topics are those for boards. */
  public boolean areResults() {
    return results;
  }

  public List<String> mistakes() {
    List<String> mistakes = new ArrayList<>(mistakesIn(names()));
    if (results && named != null) {
      mistakes.add("--results: stands for names of its own, so it cannot go with --topic");
    }
    return mistakes;
  }

  /** What is wrong with names, a line for each that is none. */
  public static List<String> mistakesIn(List<String> names) {
    return names.stream()
        .filter(name -> !NAME.matcher(name).matches())
        .map("--topic: '%s' is no topic name (1 to 249 letters, digits, '.', '_', '-')"::formatted)
        .toList();
  }
}
