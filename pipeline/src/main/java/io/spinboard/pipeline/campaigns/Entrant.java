package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Standing;
import io.spinboard.campaigns.Tally;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.Frontrunners;

/** Somebody in a campaign. */
final class Entrant extends Frontrunners.Runner {
  private static final int NO_ERA = -1;

  private final int subjectId;
  private Tally tally;

  /** The era of the latest spin. */
  private int era = NO_ERA;

  Entrant(int subjectId) {
    this(subjectId, new Tally());
  }

  /** As it was. */
  Entrant(int subjectId, Tally tally) {
    this.subjectId = subjectId;
    this.tally = tally;
  }

  void add(Spin spin, Campaign campaign) {
    tally.add(spin, campaign.scoring(), campaign.subject());
  }

  /** Notes that there is a spin in an era; whether it is the first one there. */
  boolean entersEra(int eraOfSpin) {
    boolean enters = era != eraOfSpin;
    era = eraOfSpin;
    return enters;
  }

  /** From now on this is what there is. */
  void goBackTo(Tally earlier) {
    tally = earlier;
    era = NO_ERA;
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
}
