package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.cli.spins.SpinOrigin;
import io.spinboard.events.Spin;

/**
 * A spin of the explained player or team.
 *
 * @param origin where it was read
 * @param eligibility whether it counts and, if not, why
 */
record SubjectSpin(Spin spin, SpinOrigin origin, SpinEligibility eligibility) {
  boolean counts() {
    return eligibility == SpinEligibility.COUNTS;
  }

  /** Whether it counts and scores. */
  boolean scores(Scoring scoring) {
    return counts() && scoring.scores(spin);
  }

  /** Returns its score; 0 if it does not score. */
  long score(Scoring scoring) {
    return scores(scoring) ? scoring.points(spin) : 0;
  }
}
