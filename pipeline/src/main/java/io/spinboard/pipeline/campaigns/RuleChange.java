package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import java.util.Objects;

/** What an operator's change of a campaign means for the spins that are already counted. */
enum RuleChange {
  /** Nothing; only the ranking or the boards change. The revision stays the same. */
  RANKING,
  /** Spins between the earlier and the later end count now, or no longer. */
  END,
  /** Any spin may count now, or no longer, or score differently. */
  COUNTING;

  /** Compares two definitions of one campaign. */
  static RuleChange between(Campaign before, Campaign after) {
    if (after.revision() == before.revision()) {
      return RANKING;
    }
    boolean sameButEnd =
        after.startsAtMicros() == before.startsAtMicros()
            && Objects.equals(after.gameIds(), before.gameIds())
            && after.scoring() == before.scoring()
            && after.minStake() == before.minStake();
    return sameButEnd ? END : COUNTING;
  }
}
