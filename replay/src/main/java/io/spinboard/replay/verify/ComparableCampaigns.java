package io.spinboard.replay.verify;

import static java.util.stream.Collectors.toMap;

import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.boards.BoardId;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.CampaignStandingRow;
import io.spinboard.oracle.boards.CampaignTotals;
import io.spinboard.oracle.streaming.StreamingRecount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The boards of all campaigns that can be compared. */
final class ComparableCampaigns {
  private final List<PublishedCampaign> campaigns;
  private final Map<BoardId, CampaignBoardRules> rules = new LinkedHashMap<>();

  ComparableCampaigns(PublishedCampaigns published) {
    this.campaigns = published.comparable();
    for (PublishedCampaign one : campaigns) {
      add(new CampaignBoardRules(one.campaign(), null));
      if (one.campaign().hasRecent() && one.recentAsOf() != null) {
        add(new CampaignBoardRules(one.campaign(), one.recentAsOf()));
      }
    }
  }

  private void add(CampaignBoardRules board) {
    rules.put(board.board(), board);
  }

  /** The rules of each board. */
  Collection<CampaignBoardRules> rules() {
    return rules.values();
  }

  /** One line per published total that differs from the recount. */
  List<String> differences(StreamingRecount recount) {
    List<String> lines = new ArrayList<>();
    for (PublishedCampaign one : campaigns) {
      int id = one.campaign().id();
      BoardId board = new CampaignBoardRules(one.campaign(), null).board();
      CampaignTotals expected = recount.campaignTotals(board);
      CampaignTotals found = one.totals();
      compare(lines, id, "spins", expected.spins(), found.spins());
      compare(lines, id, "participants", expected.entrants(), found.entrants());
      compare(lines, id, "qualified", expected.qualified(), found.qualified());
    }
    return lines;
  }

  private static void compare(
      List<String> lines, int campaignId, String column, long expected, long found) {
    if (expected != found) {
      lines.add(
          String.format(
              Locale.ROOT,
              "campaign_status %d: expected %,d %s, found %,d",
              campaignId,
              expected,
              column,
              found));
    }
  }

  /** The explanations of rows that differ on a board. */
  Stream<CampaignExplanation> explanations(BoardId board, Boards expected, Boards found) {
    if (!rules.containsKey(board)) {
      return Stream.of();
    }
    CampaignBoardRules boardRules = rules.get(board);
    Map<Integer, CampaignStandingRow> expectedRow = bySubject(board, expected);
    Map<Integer, CampaignStandingRow> foundRow = bySubject(board, found);
    return Stream.concat(expectedRow.keySet().stream(), foundRow.keySet().stream())
        .distinct()
        .filter(id -> !isSame(expectedRow.get(id), foundRow.get(id)))
        .map(id -> new CampaignExplanation(boardRules, id, expectedRow.get(id), foundRow.get(id)));
  }

  private static Map<Integer, CampaignStandingRow> bySubject(BoardId board, Boards boards) {
    return boards.campaignStandings().stream()
        .filter(row -> row.board().equals(board))
        .collect(
            toMap(
                CampaignStandingRow::subjectId,
                row -> row,
                (row, again) -> row,
                LinkedHashMap::new));
  }

  private static boolean isSame(CampaignStandingRow expectedRow, CampaignStandingRow foundRow) {
    return expectedRow != null
        && foundRow != null
        && Objects.equals(expectedRow.standing(), foundRow.standing());
  }
}
