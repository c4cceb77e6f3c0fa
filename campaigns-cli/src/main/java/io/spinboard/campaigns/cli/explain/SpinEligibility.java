package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;

/** Whether a spin counts in a campaign, or the first rule that excludes it. */
enum SpinEligibility {
  COUNTS("counts"),
  DUPLICATE("duplicate of an earlier spin with the same id"),
  BEFORE_START("before the start"),
  AFTER_END("at or after the end"),
  OTHER_GAME("another game"),
  SMALL_STAKE("stake below the minimum"),
  NO_TEAM("no team");

  private final String description;

  SpinEligibility(String description) {
    this.description = description;
  }

  /** Returns the rule, for users. */
  String description() {
    return description;
  }

  static SpinEligibility of(Campaign campaign, Spin spin, boolean duplicate) {
    if (duplicate) {
      return DUPLICATE;
    }
    if (spin.eventTimeMicros() < campaign.startsAtMicros()) {
      return BEFORE_START;
    }
    if (spin.eventTimeMicros() >= campaign.endsAtMicros()) {
      return AFTER_END;
    }
    if (campaign.gameIds() != null && !campaign.gameIds().contains(spin.gameId())) {
      return OTHER_GAME;
    }
    if (spin.stake() < campaign.minStake()) {
      return SMALL_STAKE;
    }
    return campaign.subject().existsOn(spin) ? COUNTS : NO_TEAM;
  }
}
