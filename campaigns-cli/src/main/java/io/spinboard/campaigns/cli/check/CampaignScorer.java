package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.ScoreTally;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.events.Spin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores spins under the rules of a campaign. */
public final class CampaignScorer {
  private final CampaignWithPrizes campaignWithPrizes;
  private final Campaign campaign;
  private final Map<Integer, ScoreTally> tallies = new HashMap<>();
  private long spins;

  /** Creates a scorer without spins. */
  public CampaignScorer(CampaignWithPrizes campaignWithPrizes) {
    this.campaignWithPrizes = campaignWithPrizes;
    this.campaign = campaignWithPrizes.campaign();
  }

  /** Adds a spin if it counts. The caller must skip duplicates. */
  public void add(Spin spin) {
    if (campaign.counts(spin)) {
      spins++;
      tallies
          .computeIfAbsent(campaign.subject().idOf(spin), subject -> new ScoreTally())
          .add(spin, campaign.scoring(), campaign.subject());
    }
  }

  /** Returns the result so far. */
  public CampaignResult result() {
    List<CampaignStanding> ranked =
        tallies.entrySet().stream()
            .filter(entry -> entry.getValue().spins() >= campaign.minSpins())
            .map(entry -> entry.getValue().standing(entry.getKey()))
            .sorted(CampaignStanding.ORDER)
            .toList();
    return new CampaignResult(campaignWithPrizes, spins, tallies.size(), ranked);
  }

  /**
   * Returns the standing of a player or team, ranked or not.
   *
   * @return null if it has no counting spin
   */
  public CampaignStanding standing(int subjectId) {
    ScoreTally tally = tallies.get(subjectId);
    return tally == null ? null : tally.standing(subjectId);
  }
}
