package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.text.Words;
import io.spinboard.cli.text.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which spins of somebody count, and which do not and why. */
final class EvidenceText {
  private static final int SOME = 5;
  private static final Comparator<Evidence> BY_TIME =
      Comparator.comparingLong(some -> some.spin().eventTimeMicros());

  private final Scoring scoring;
  private final List<Evidence> evidence;
  private final boolean all;

  /**
   * @param all whether every spin is told, and not only some
   */
  EvidenceText(Campaign campaign, List<Evidence> evidence, boolean all) {
    this.scoring = campaign.scoring();
    this.evidence = evidence;
    this.all = all;
  }

  List<String> lines() {
    List<Evidence> counting = evidence.stream().filter(Evidence::counts).toList();
    List<String> lines = new ArrayList<>();
    lines.add(number(counting.size(), "counts", "count"));
    long free = counting.stream().filter(some -> !some.scores(scoring)).count();
    if (free > 0) {
      lines.add(
          "  of which %s free, and free spins do not score by %s"
              .formatted(free == 1 ? "1 is" : Words.number(free) + " are", scoring.text()));
    }
    lines.addAll(all ? table("all of them", counting, BY_TIME) : some(counting));
    lines.addAll(others());
    return lines;
  }

  private List<String> some(List<Evidence> counting) {
    if (counting.size() <= SOME) {
      return table("all of them", counting, BY_TIME);
    }
    Comparator<Evidence> byPoints =
        Comparator.comparingLong((Evidence some) -> some.points(scoring)).reversed();
    List<String> lines = new ArrayList<>();
    if (scoring != Scoring.SPINS) {
      lines.addAll(table("the most valuable", counting, byPoints.thenComparing(BY_TIME)));
    }
    lines.addAll(table("the latest", counting, BY_TIME.reversed()));
    return lines;
  }

  private List<String> table(String which, List<Evidence> some, Comparator<Evidence> order) {
    if (some.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable("time", "game", "stake", "win", "worth", "where");
    some.stream().sorted(order).limit(all ? some.size() : SOME).forEach(one -> add(table, one));
    List<String> lines = new ArrayList<>();
    lines.add("  " + which + ":");
    table.lines().forEach(line -> lines.add("    " + line));
    return lines;
  }

  private void add(TextTable table, Evidence one) {
    table.add(
        List.of(
            TimeText.of(one.spin().eventTimeMicros()),
            String.valueOf(one.spin().gameId()),
            Words.number(one.spin().stake()),
            Words.number(one.spin().win()),
            one.scores(scoring) ? Words.score(scoring, one.points(scoring)) : "-",
            one.origin().toString()));
  }

  private List<String> others() {
    Map<Verdict, List<Evidence>> byVerdict = new EnumMap<>(Verdict.class);
    for (Evidence some : evidence) {
      if (!some.counts()) {
        byVerdict.computeIfAbsent(some.verdict(), verdict -> new ArrayList<>()).add(some);
      }
    }
    if (byVerdict.isEmpty()) {
      return List.of();
    }
    int sum = byVerdict.values().stream().mapToInt(List::size).sum();
    List<String> lines = new ArrayList<>();
    lines.add(number(sum, "does not", "do not"));
    byVerdict.forEach(
        (verdict, some) -> {
          lines.add("  " + Words.number(some.size()) + ": " + verdict.words());
          if (all) {
            lines.addAll(table("these", some, BY_TIME));
          }
        });
    return lines;
  }

  private static String number(int count, String one, String several) {
    return count == 1 ? "1 spin " + one : Words.number(count) + " spins " + several;
  }
}
