package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.cli.spins.Origin;
import io.spinboard.events.Spin;

/**
 * A spin of somebody.
 *
 * @param spin the spin
 * @param origin where it comes from
 * @param verdict whether it counts, and why not
 */
record Evidence(Spin spin, Origin origin, Verdict verdict) {
  boolean counts() {
    return verdict == Verdict.COUNTS;
  }

  /** Whether it adds to the score. */
  boolean scores(Scoring scoring) {
    return counts() && scoring.scores(spin);
  }

  /** What it is worth; 0 if it does not score. */
  long points(Scoring scoring) {
    return scores(scoring) ? scoring.points(spin) : 0;
  }
}
