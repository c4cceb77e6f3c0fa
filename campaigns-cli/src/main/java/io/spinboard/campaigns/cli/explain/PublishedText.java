package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.store.Place;
import io.spinboard.campaigns.cli.store.Status;
import io.spinboard.campaigns.cli.store.StatusRow;
import io.spinboard.campaigns.cli.text.Words;
import io.spinboard.cli.text.HumanReadable;
import java.util.List;
import java.util.Optional;

/** How what is published of somebody compares with what was found. */
public final class PublishedText {
  private final Campaign campaign;
  private final StatusRow status;
  private final Optional<Place> published;

  /**
   * @param status how far the campaign is
   * @param board what is published
   * @param subjectId the player or team
   */
  public PublishedText(Campaign campaign, StatusRow status, List<Place> board, int subjectId) {
    this.campaign = campaign;
    this.status = status;
    this.published =
        board.stream().filter(place -> place.standing().subjectId() == subjectId).findFirst();
  }

  /**
   * The comparison in a line.
   *
   * @param rank by the spins that were read, 0 for none
   * @param standing by the spins that were read; null if none counts
   */
  public String line(int rank, CampaignStanding standing) {
    if (status.status() == Status.WAITING) {
      return "There is no published board by these rules yet to compare this with.";
    }
    if (status.status() == Status.INVALID) {
      return "There is no published board to compare this with: " + status.problem() + ".";
    }
    String what = status.status().text();
    boolean ranked = rank > 0 && rank <= campaign.boardSize();
    if (published.isEmpty()) {
      return ranked
          ? "The published board (%s) differs: they are not on it.".formatted(what)
          : "The published board (%s) says the same: they are not on it.".formatted(what);
    }
    Place place = published.get();
    boolean same = ranked && place.rank() == rank && equal(place.standing(), standing);
    return "The published board (%s) %s: rank %s with %s from %s."
        .formatted(
            what,
            same ? "says the same" : "differs",
            Words.number(place.rank()),
            Words.score(campaign.scoring(), place.standing().score()),
            HumanReadable.count(place.standing().spins(), "spin"));
  }

  private static boolean equal(CampaignStanding one, CampaignStanding other) {
    return one.score() == other.score()
        && one.spins() == other.spins()
        && one.reachedAtMicros() == other.reachedAtMicros();
  }
}
