package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.ScoreTally;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.events.Spin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts spins by the rules of a campaign. */
public final class Count {
  private final Promotion promotion;
  private final Campaign campaign;
  private final Map<Integer, ScoreTally> tallies = new HashMap<>();
  private long spins;

  /** Of no spin yet. */
  public Count(Promotion promotion) {
    this.promotion = promotion;
    this.campaign = promotion.campaign();
  }

  /** Counts a spin if it counts. Duplicates must not come here. */
  public void add(Spin spin) {
    if (campaign.counts(spin)) {
      spins++;
      tallies
          .computeIfAbsent(campaign.subject().idOf(spin), subject -> new ScoreTally())
          .add(spin, campaign.scoring(), campaign.subject());
    }
  }

  /** What has come of it so far. */
  public Outcome outcome() {
    List<CampaignStanding> ranked =
        tallies.entrySet().stream()
            .filter(entry -> entry.getValue().spins() >= campaign.minSpins())
            .map(entry -> entry.getValue().standing(entry.getKey()))
            .sorted(CampaignStanding.ORDER)
            .toList();
    return new Outcome(promotion, spins, tallies.size(), ranked);
  }

  /**
   * What somebody has, ranked or not.
   *
   * @return null if no spin of theirs counts
   */
  public CampaignStanding standing(int subjectId) {
    ScoreTally tally = tallies.get(subjectId);
    return tally == null ? null : tally.standing(subjectId);
  }
}
