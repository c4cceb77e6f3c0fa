package io.spinboard.replay.verify;

import io.spinboard.campaigns.Campaign;
import io.spinboard.oracle.boards.CampaignScope;
import io.spinboard.oracle.boards.CampaignStandingRow;
import io.spinboard.oracle.boards.CampaignTotals;
import java.time.Instant;
import java.util.List;

/**
 * What the database said of a campaign.
 *
 * @param campaign as the operator wants it
 * @param status such as {@code provisional}
 * @param problem what is wrong with it; null if nothing is
 * @param totals how much there is of it
 * @param standings its boards
 */
record PublishedCampaign(
    Campaign campaign,
    String status,
    String problem,
    CampaignTotals totals,
    List<CampaignStandingRow> standings) {

  PublishedCampaign {
    standings = List.copyOf(standings);
  }

  /** The moment of its recent standings; null if there are none. */
  Instant recentAsOf() {
    return standings.stream()
        .filter(row -> row.scope() == CampaignScope.RECENT)
        .map(CampaignStandingRow::asOf)
        .findFirst()
        .orElse(null);
  }

  /** Why its boards cannot be compared, in words; null if they can. */
  String reservation() {
    return switch (status) {
      case "waiting" -> "nothing of it is published yet";
      case "incomplete" -> "it is incomplete, as not all of its spins were counted";
      case "invalid" -> "it is invalid: " + problem;
      default -> null;
    };
  }
}
