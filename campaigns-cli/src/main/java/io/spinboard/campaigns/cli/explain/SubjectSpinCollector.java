package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.cli.check.CampaignScorer;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.spins.SpinOrigin;
import io.spinboard.campaigns.cli.spins.SpinVisitor;
import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;

/** Scores all spins of a campaign, and collects the spins of the explained player or team. */
final class SubjectSpinCollector implements SpinVisitor {
  private final Campaign campaign;
  private final int subjectId;
  private final CampaignScorer scorer;
  private final List<SubjectSpin> spins = new ArrayList<>();
  private long withoutTeam;

  SubjectSpinCollector(CampaignWithPrizes campaignWithPrizes, int subjectId) {
    this.campaign = campaignWithPrizes.campaign();
    this.subjectId = subjectId;
    this.scorer = new CampaignScorer(campaignWithPrizes);
  }

  @Override
  public void visit(Spin spin, SpinOrigin origin, boolean duplicate) {
    if (!duplicate) {
      scorer.add(spin);
    }
    if (!campaign.subject().existsOn(spin)) {
      withoutTeam +=
          SpinEligibility.of(campaign, spin, duplicate) == SpinEligibility.NO_TEAM ? 1 : 0;
    } else if (campaign.subject().idOf(spin) == subjectId) {
      spins.add(new SubjectSpin(spin, origin, SpinEligibility.of(campaign, spin, duplicate)));
    }
  }

  /** Returns the scorer of all spins. */
  CampaignScorer scorer() {
    return scorer;
  }

  /** Returns all spins of the explained subject in the order read. */
  List<SubjectSpin> spins() {
    return spins;
  }

  /** Returns how many spins would count if they had a team. */
  long withoutTeam() {
    return withoutTeam;
  }
}
