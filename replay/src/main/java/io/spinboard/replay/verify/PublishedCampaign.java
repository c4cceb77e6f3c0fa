package io.spinboard.replay.verify;

import io.spinboard.campaigns.Campaign;
import io.spinboard.oracle.boards.CampaignScope;
import io.spinboard.oracle.boards.CampaignStandingRow;
import io.spinboard.oracle.boards.CampaignTotals;
import java.time.Instant;
import java.util.List;

/**
 * A campaign and its published boards and totals.
 *
 * @param campaign the campaign
 * @param status such as {@code provisional}
 * @param problem why it is invalid; null if it is valid
 * @param totals its published totals
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

  /** The tick of its recent standings; null if there are none. */
  Instant recentAsOf() {
    return standings.stream()
        .filter(row -> row.scope() == CampaignScope.RECENT)
        .map(CampaignStandingRow::asOf)
        .findFirst()
        .orElse(null);
  }

  /** Why its boards cannot be compared; null if they can. */
  String notComparableBecause() {
    return switch (status) {
      case "waiting" -> "nothing is published yet";
      case "incomplete" -> "it is incomplete, because not all of its spins were counted";
      case "invalid" -> "it is invalid: " + problem;
      default -> null;
    };
  }
}
