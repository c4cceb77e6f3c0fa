package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.store.CampaignBoardRow;
import io.spinboard.cli.text.TextTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the ranks of several results with those of the first one. */
final class RankComparisonText {
  private RankComparisonText() {}

  /**
   * Returns the lines.
   *
   * @param labels names of the campaigns
   * @param results of the same spins, at least two
   */
  static List<String> lines(List<String> labels, List<CampaignResult> results) {
    List<String> lines = new ArrayList<>();
    List<Integer> comparable = new ArrayList<>();
    for (int i = 1; i < results.size(); i++) {
      if (isComparable(results.get(0), results.get(i))) {
        comparable.add(i);
        lines.add(inCommon(labels, results, i));
      } else {
        lines.add(
            "%s and %s cannot be compared: one ranks players, the other teams"
                .formatted(labels.get(0), labels.get(i)));
      }
    }
    if (!comparable.isEmpty()) {
      comparable.add(0, 0);
      lines.addAll(
          ranks(
              comparable.stream().map(labels::get).toList(),
              comparable.stream().map(results::get).toList()));
    }
    return lines;
  }

  private static boolean isComparable(CampaignResult one, CampaignResult other) {
    return one.campaign().campaign().subject() == other.campaign().campaign().subject();
  }

  private static String inCommon(List<String> labels, List<CampaignResult> results, int other) {
    Set<Integer> first = onBoard(results.get(0));
    Set<Integer> second = onBoard(results.get(other));
    int top = Math.max(first.size(), second.size());
    first.retainAll(second);
    return "%s and %s have %s of the top %s in common"
        .formatted(labels.get(0), labels.get(other), first.size(), top);
  }

  private static Set<Integer> onBoard(CampaignResult result) {
    return result.board().stream()
        .map(row -> row.standing().subjectId())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> ranks(List<String> labels, List<CampaignResult> results) {
    List<String> headings = new ArrayList<>();
    headings.add(results.get(0).campaign().campaign().subject().text());
    headings.addAll(labels);
    TextTable table = new TextTable(headings.toArray(String[]::new));
    List<Map<Integer, Integer>> ranks = results.stream().map(RankComparisonText::ranks).toList();
    for (int subject : onAnyBoard(results)) {
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(subject));
      Integer first = ranks.get(0).get(subject);
      cells.add(first == null ? "-" : first.toString());
      ranks.stream().skip(1).forEach(rank -> cells.add(moved(first, rank.get(subject))));
      table.add(cells);
    }
    return table.lines();
  }

  private static Map<Integer, Integer> ranks(CampaignResult result) {
    Map<Integer, Integer> ranks = new HashMap<>();
    for (CampaignStanding standing : result.ranked()) {
      ranks.put(standing.subjectId(), ranks.size() + 1);
    }
    return ranks;
  }

  private static Set<Integer> onAnyBoard(List<CampaignResult> results) {
    Set<Integer> subjects = new LinkedHashSet<>();
    for (CampaignResult result : results) {
      for (CampaignBoardRow row : result.board()) {
        subjects.add(row.standing().subjectId());
      }
    }
    return subjects;
  }

  private static String moved(Integer from, Integer to) {
    if (to == null) {
      return "-";
    }
    if (from == null) {
      return to + " new";
    }
    int up = from - to;
    return to + (up > 0 ? " ▲" + up : up < 0 ? " ▼" + -up : "");
  }
}
