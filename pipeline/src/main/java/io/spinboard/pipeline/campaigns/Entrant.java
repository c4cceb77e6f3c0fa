package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Standing;
import io.spinboard.campaigns.Tally;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.Frontrunners;

/** Somebody in a campaign, and how things stood before the shard's latest spins. */
final class Entrant extends Frontrunners.Runner {
  private final int subjectId;
  private Tally tally;

  /** Without the latest spins; null if none of those is the entrant's. */
  private Tally before;

  private int latest;

  Entrant(int subjectId) {
    this(subjectId, new Tally(), null, 0);
  }

  /** As it was. */
  Entrant(int subjectId, Tally tally, Tally before, int latest) {
    this.subjectId = subjectId;
    this.tally = tally;
    this.before = before;
    this.latest = latest;
  }

  /** Counts a spin, one of the shard's latest. */
  void add(Spin spin, Campaign campaign) {
    if (latest++ == 0) {
      before = tally.copy();
    }
    tally.add(spin, campaign.scoring(), campaign.subject());
  }

  /** One of its spins is no longer among the shard's latest. */
  void settle(Spin spin, Campaign campaign) {
    before.add(spin, campaign.scoring(), campaign.subject());
    if (--latest == 0) {
      before = null;
    }
  }

  /** Takes the shard's latest spins back. */
  void takeLatestBack() {
    if (latest > 0) {
      tally = before;
      settleAll();
    }
  }

  /** The latest spins will not be taken back any more. */
  void settleAll() {
    before = null;
    latest = 0;
  }

  Standing standing() {
    return tally.standing(subjectId);
  }

  int subjectId() {
    return subjectId;
  }

  Tally tally() {
    return tally;
  }

  Tally before() {
    return before;
  }

  int latest() {
    return latest;
  }
}
