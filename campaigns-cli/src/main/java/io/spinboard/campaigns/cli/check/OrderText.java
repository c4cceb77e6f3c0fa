package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.store.Place;
import io.spinboard.cli.text.TextTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the order that a campaign gives differs from that of the first one. */
final class OrderText {
  private OrderText() {}

  /**
   * The lines.
   *
   * @param labels what the campaigns are called
   * @param outcomes of the same spins, two or more
   */
  static List<String> lines(List<String> labels, List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    List<Integer> comparable = new ArrayList<>();
    for (int i = 1; i < outcomes.size(); i++) {
      if (isComparable(outcomes.get(0), outcomes.get(i))) {
        comparable.add(i);
        lines.add(inCommon(labels, outcomes, i));
      } else {
        lines.add(
            "%s and %s cannot be compared: players are not teams"
                .formatted(labels.get(0), labels.get(i)));
      }
    }
    if (!comparable.isEmpty()) {
      comparable.add(0, 0);
      lines.addAll(
          ranks(
              comparable.stream().map(labels::get).toList(),
              comparable.stream().map(outcomes::get).toList()));
    }
    return lines;
  }

  private static boolean isComparable(Outcome one, Outcome other) {
    return one.promotion().campaign().subject() == other.promotion().campaign().subject();
  }

  private static String inCommon(List<String> labels, List<Outcome> outcomes, int other) {
    Set<Integer> first = onBoard(outcomes.get(0));
    Set<Integer> second = onBoard(outcomes.get(other));
    int top = Math.max(first.size(), second.size());
    first.retainAll(second);
    return "%s and %s have %d of the top %d in common"
        .formatted(labels.get(0), labels.get(other), first.size(), top);
  }

  private static Set<Integer> onBoard(Outcome outcome) {
    return outcome.board().stream()
        .map(place -> place.standing().subjectId())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> ranks(List<String> labels, List<Outcome> outcomes) {
    List<String> headings = new ArrayList<>();
    headings.add(outcomes.get(0).promotion().campaign().subject().text());
    headings.addAll(labels);
    TextTable table = new TextTable(headings.toArray(String[]::new));
    List<Map<Integer, Integer>> ranks = outcomes.stream().map(OrderText::ranks).toList();
    for (int subject : onAnyBoard(outcomes)) {
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(subject));
      Integer first = ranks.get(0).get(subject);
      cells.add(first == null ? "-" : first.toString());
      ranks.stream().skip(1).forEach(rank -> cells.add(moved(first, rank.get(subject))));
      table.add(cells);
    }
    return table.lines();
  }

  private static Map<Integer, Integer> ranks(Outcome outcome) {
    Map<Integer, Integer> ranks = new HashMap<>();
    for (CampaignStanding standing : outcome.ranked()) {
      ranks.put(standing.subjectId(), ranks.size() + 1);
    }
    return ranks;
  }

  private static Set<Integer> onAnyBoard(List<Outcome> outcomes) {
    Set<Integer> subjects = new LinkedHashSet<>();
    for (Outcome outcome : outcomes) {
      for (Place place : outcome.board()) {
        subjects.add(place.standing().subjectId());
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
