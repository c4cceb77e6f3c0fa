package io.spinboard.campaigns.cli.text;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.Subject;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.CampaignBoardRow;
import io.spinboard.cli.text.TextTable;
import io.spinboard.events.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** Formats the board of a campaign as a table. */
public final class CampaignBoardTable {
  private CampaignBoardTable() {}

  /**
   * Returns the lines of the table.
   *
   * @param withPrizes whether to include the column of prizes
   */
  public static List<String> lines(
      Campaign campaign, List<CampaignBoardRow> rows, boolean withPrizes) {
    boolean teams = campaign.subject() == Subject.TEAM;
    List<String> headings = new ArrayList<>(List.of("rank", campaign.subject().text()));
    if (teams) {
      headings.add("name");
    }
    headings.addAll(List.of("score", "spins", "reached at"));
    if (withPrizes) {
      headings.add("prize");
    }
    TextTable table = new TextTable(headings.toArray(String[]::new));
    for (CampaignBoardRow row : rows) {
      CampaignStanding standing = row.standing();
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(row.rank()));
      cells.add(String.valueOf(standing.subjectId()));
      if (teams) {
        cells.add(standing.name() == null ? "" : Excerpt.of(standing.name()));
      }
      cells.add(CampaignFormat.score(campaign.scoring(), standing.score()));
      cells.add(CampaignFormat.number(standing.spins()));
      cells.add(TimeText.format(standing.reachedAtMicros()));
      if (withPrizes) {
        cells.add(row.prize() == 0 ? "-" : CampaignFormat.number(row.prize()));
      }
      table.add(cells);
    }
    return table.lines();
  }
}
