package io.spinboard.replay.verify;

import static java.util.stream.Collectors.toMap;

import io.spinboard.events.Spin;
import io.spinboard.replay.boards.Board;
import io.spinboard.replay.boards.Boards;
import io.spinboard.replay.boards.StandingRow;
import io.spinboard.replay.recount.CampaignRecount;
import io.spinboard.replay.recount.StandingRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The boards of all campaigns that can be compared, counted again. */
final class CampaignCounts {
  private final List<PublishedCampaign> campaigns;
  private final Map<Board, CampaignRecount> recounts = new LinkedHashMap<>();

  CampaignCounts(PublishedCampaigns published) {
    this.campaigns = published.comparable();
    for (PublishedCampaign one : campaigns) {
      addRecount(new StandingRules(one.campaign(), null));
      if (one.campaign().hasRecent() && one.recentAsOf() != null) {
        addRecount(new StandingRules(one.campaign(), one.recentAsOf()));
      }
    }
  }

  private void addRecount(StandingRules rules) {
    recounts.put(rules.board(), new CampaignRecount(rules));
  }

  /** Counts a spin that is no duplicate. */
  void add(Spin spin) {
    recounts.values().forEach(recount -> recount.add(spin));
  }

  /** The boards, when all spins are counted. */
  List<StandingRow> rows() {
    return recounts.values().stream().flatMap(recount -> recount.rows().stream()).toList();
  }

  /** Where what the database says of how much there is differs, a line each. */
  List<String> differences() {
    List<String> lines = new ArrayList<>();
    for (PublishedCampaign one : campaigns) {
      CampaignRecount recount = recounts.get(new StandingRules(one.campaign(), null).board());
      CampaignTotals totals =
          new CampaignTotals(recount.spins(), recount.participants(), recount.qualified());
      lines.addAll(totals.differences(one.campaign().id(), one.totals()));
    }
    return lines;
  }

  /** What is to be found out about those of whom a board says something else. */
  Stream<CampaignEvidence> evidence(Board board, Boards expected, Boards found) {
    if (!recounts.containsKey(board)) {
      return Stream.of();
    }
    StandingRules rules = recounts.get(board).rules();
    Map<Integer, StandingRow> should = bySubject(board, expected);
    Map<Integer, StandingRow> does = bySubject(board, found);
    return Stream.concat(should.keySet().stream(), does.keySet().stream())
        .distinct()
        .filter(id -> !isSame(should.get(id), does.get(id)))
        .map(id -> new CampaignEvidence(rules, id, should.get(id), does.get(id)));
  }

  private static Map<Integer, StandingRow> bySubject(Board board, Boards boards) {
    return boards.campaignStandings().stream()
        .filter(row -> row.board().equals(board))
        .collect(
            toMap(StandingRow::subjectId, row -> row, (row, again) -> row, LinkedHashMap::new));
  }

  private static boolean isSame(StandingRow should, StandingRow does) {
    return should != null && does != null && Objects.equals(should.standing(), does.standing());
  }
}
