package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.store.CampaignBoardRow;
import io.spinboard.campaigns.cli.store.CampaignStatus;
import io.spinboard.campaigns.cli.store.CampaignStatusRow;
import io.spinboard.campaigns.cli.text.CampaignFormat;
import io.spinboard.cli.text.HumanReadable;
import java.util.List;
import java.util.Optional;

/** Compares the published rank of a player or team with the explained one. */
public final class PublishedBoardText {
  private final Campaign campaign;
  private final CampaignStatusRow status;
  private final Optional<CampaignBoardRow> published;

  /**
   * @param board the published board
   * @param subjectId id of the player or team
   */
  public PublishedBoardText(
      Campaign campaign, CampaignStatusRow status, List<CampaignBoardRow> board, int subjectId) {
    this.campaign = campaign;
    this.status = status;
    this.published =
        board.stream().filter(row -> row.standing().subjectId() == subjectId).findFirst();
  }

  /**
   * Returns the comparison as one line.
   *
   * @param rank the explained rank; 0 if not ranked
   * @param standing the explained standing; null if no spin counts
   */
  public String line(int rank, CampaignStanding standing) {
    if (status.status() == CampaignStatus.WAITING) {
      return "No board has been published under these rules yet.";
    }
    if (status.status() == CampaignStatus.INVALID) {
      return "No board is published because the campaign is invalid: " + status.problem() + ".";
    }
    String text = status.status().text();
    boolean ranked = rank > 0 && rank <= campaign.boardSize();
    if (published.isEmpty()) {
      return ranked
          ? "The published board (%s) differs: not on the board.".formatted(text)
          : "The published board (%s) agrees: not on the board.".formatted(text);
    }
    CampaignBoardRow row = published.get();
    boolean same = ranked && row.rank() == rank && equal(row.standing(), standing);
    return "The published board (%s) %s: rank %s with %s from %s."
        .formatted(
            text,
            same ? "agrees" : "differs",
            CampaignFormat.number(row.rank()),
            CampaignFormat.score(campaign.scoring(), row.standing().score()),
            HumanReadable.count(row.standing().spins(), "spin"));
  }

  private static boolean equal(CampaignStanding one, CampaignStanding other) {
    return one.score() == other.score()
        && one.spins() == other.spins()
        && one.reachedAtMicros() == other.reachedAtMicros();
  }
}
