package io.spinboard.replay.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much there is of a campaign.
 *
 * @param spins how many count
 * @param participants how many players or teams have one that does
 * @param qualified how many of them have enough to be ranked
 */
record CampaignTotals(long spins, long participants, long qualified) {

  /** Where others differ from these, a line each. */
  List<String> differences(int campaignId, CampaignTotals found) {
    List<String> lines = new ArrayList<>();
    compare(lines, campaignId, "spins", spins, found.spins);
    compare(lines, campaignId, "participants", participants, found.participants);
    compare(lines, campaignId, "qualified", qualified, found.qualified);
    return lines;
  }

  private static void compare(
      List<String> lines, int campaignId, String what, long expected, long found) {
    if (expected != found) {
      lines.add(
          String.format(
              Locale.ROOT,
              "campaign_status %d: expected %,d %s, found %,d",
              campaignId,
              expected,
              what,
              found));
    }
  }
}
