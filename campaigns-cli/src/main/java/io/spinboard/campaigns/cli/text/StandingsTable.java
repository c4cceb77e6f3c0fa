package io.spinboard.campaigns.cli.text;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.Subject;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.Place;
import io.spinboard.cli.text.TextTable;
import io.spinboard.events.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** A board as a table. */
public final class StandingsTable {
  private StandingsTable() {}

  /**
   * The table line by line.
   *
   * @param prized whether the places of this board are worth anything
   */
  public static List<String> lines(Campaign campaign, List<Place> places, boolean prized) {
    boolean teams = campaign.subject() == Subject.TEAM;
    List<String> headings = new ArrayList<>(List.of("rank", campaign.subject().text()));
    if (teams) {
      headings.add("name");
    }
    headings.addAll(List.of("score", "spins", "reached at"));
    if (prized) {
      headings.add("prize");
    }
    TextTable table = new TextTable(headings.toArray(String[]::new));
    for (Place place : places) {
      CampaignStanding standing = place.standing();
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(place.rank()));
      cells.add(String.valueOf(standing.subjectId()));
      if (teams) {
        cells.add(standing.name() == null ? "" : Excerpt.of(standing.name()));
      }
      cells.add(Words.score(campaign.scoring(), standing.score()));
      cells.add(Words.number(standing.spins()));
      cells.add(TimeText.of(standing.reachedAtMicros()));
      if (prized) {
        cells.add(place.prize() == 0 ? "-" : Words.number(place.prize()));
      }
      table.add(cells);
    }
    return table.lines();
  }
}
