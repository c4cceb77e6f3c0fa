package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.cli.check.Count;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.spins.Origin;
import io.spinboard.campaigns.cli.spins.SpinVisitor;
import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;

/** Counts a campaign for everybody, and keeps all spins of the one that is asked about. */
final class Inquiry implements SpinVisitor {
  private final Campaign campaign;
  private final int subjectId;
  private final Count count;
  private final List<Evidence> evidence = new ArrayList<>();
  private long withoutTeam;

  Inquiry(Promotion promotion, int subjectId) {
    this.campaign = promotion.campaign();
    this.subjectId = subjectId;
    this.count = new Count(promotion);
  }

  @Override
  public void visit(Spin spin, Origin origin, boolean duplicate) {
    if (!duplicate) {
      count.add(spin);
    }
    if (!campaign.subject().existsOn(spin)) {
      withoutTeam += Verdict.of(campaign, spin, duplicate) == Verdict.NO_TEAM ? 1 : 0;
    } else if (campaign.subject().idOf(spin) == subjectId) {
      evidence.add(new Evidence(spin, origin, Verdict.of(campaign, spin, duplicate)));
    }
  }

  /** What has come of everybody's spins. */
  Count count() {
    return count;
  }

  /** All spins of the one, in the order in which they were read. */
  List<Evidence> evidence() {
    return evidence;
  }

  /** How many spins would count, but are nobody's. */
  long withoutTeam() {
    return withoutTeam;
  }
}
