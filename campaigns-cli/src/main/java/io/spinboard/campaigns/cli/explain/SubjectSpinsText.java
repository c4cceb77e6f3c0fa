package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.text.CampaignFormat;
import io.spinboard.cli.text.HumanReadable;
import io.spinboard.cli.text.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lists the spins of a player or team: which count, and which do not and why. */
final class SubjectSpinsText {
  private static final int SELECTION_SIZE = 5;
  private static final Comparator<SubjectSpin> BY_TIME =
      Comparator.comparingLong(spin -> spin.spin().eventTimeMicros());

  private final Scoring scoring;
  private final List<SubjectSpin> spins;
  private final boolean all;

  /**
   * @param all whether to list all spins instead of a selection
   */
  SubjectSpinsText(Campaign campaign, List<SubjectSpin> spins, boolean all) {
    this.scoring = campaign.scoring();
    this.spins = spins;
    this.all = all;
  }

  /** Returns the lines. */
  List<String> lines() {
    List<SubjectSpin> counting = spins.stream().filter(SubjectSpin::counts).toList();
    List<String> lines = new ArrayList<>();
    lines.add(spins(counting.size(), "counts", "count"));
    long free = counting.stream().filter(spin -> !spin.scores(scoring)).count();
    if (free > 0) {
      lines.add(
          "  including %s, which %s not score by %s"
              .formatted(
                  HumanReadable.count(free, "free spin"),
                  free == 1 ? "does" : "do",
                  scoring.text()));
    }
    lines.addAll(all ? table("all", counting, BY_TIME) : selection(counting));
    lines.addAll(excluded());
    return lines;
  }

  private List<String> selection(List<SubjectSpin> counting) {
    if (counting.size() <= SELECTION_SIZE) {
      return table("all", counting, BY_TIME);
    }
    Comparator<SubjectSpin> byScore =
        Comparator.comparingLong((SubjectSpin spin) -> spin.score(scoring)).reversed();
    List<String> lines = new ArrayList<>();
    if (scoring != Scoring.SPINS) {
      lines.addAll(table("highest scoring", counting, byScore.thenComparing(BY_TIME)));
    }
    lines.addAll(table("latest", counting, BY_TIME.reversed()));
    return lines;
  }

  private List<String> table(
      String which, List<SubjectSpin> listed, Comparator<SubjectSpin> order) {
    if (listed.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable("time", "game", "stake", "win", "score", "source");
    listed.stream()
        .sorted(order)
        .limit(all ? listed.size() : SELECTION_SIZE)
        .forEach(spin -> add(table, spin));
    List<String> lines = new ArrayList<>();
    lines.add("  " + which + ":");
    table.lines().forEach(line -> lines.add("    " + line));
    return lines;
  }

  private void add(TextTable table, SubjectSpin spin) {
    table.add(
        List.of(
            TimeText.format(spin.spin().eventTimeMicros()),
            String.valueOf(spin.spin().gameId()),
            CampaignFormat.number(spin.spin().stake()),
            CampaignFormat.number(spin.spin().win()),
            spin.scores(scoring) ? CampaignFormat.score(scoring, spin.score(scoring)) : "-",
            spin.origin().toString()));
  }

  private List<String> excluded() {
    Map<SpinEligibility, List<SubjectSpin>> byReason = new EnumMap<>(SpinEligibility.class);
    for (SubjectSpin spin : spins) {
      if (!spin.counts()) {
        byReason.computeIfAbsent(spin.eligibility(), reason -> new ArrayList<>()).add(spin);
      }
    }
    if (byReason.isEmpty()) {
      return List.of();
    }
    int sum = byReason.values().stream().mapToInt(List::size).sum();
    List<String> lines = new ArrayList<>();
    lines.add(spins(sum, "does not count", "do not count"));
    byReason.forEach(
        (reason, excluded) -> {
          lines.add("  " + CampaignFormat.number(excluded.size()) + ": " + reason.description());
          if (all) {
            lines.addAll(table("all", excluded, BY_TIME));
          }
        });
    return lines;
  }

  private static String spins(int count, String singular, String plural) {
    return count == 1 ? "1 spin " + singular : CampaignFormat.number(count) + " spins " + plural;
  }
}
