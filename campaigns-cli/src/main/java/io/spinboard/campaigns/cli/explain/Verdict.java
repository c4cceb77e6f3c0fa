package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;

/** What a campaign's rules make of a spin: the first one that speaks against it. */
enum Verdict {
  COUNTS("counts"),
  DUPLICATE("the id of an earlier spin: equal ids are one spin"),
  BEFORE_START("before the start"),
  AFTER_END("at or after the end"),
  OTHER_GAME("another game"),
  SMALL_STAKE("the stake is too small"),
  NO_TEAM("no team");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** The rule in a few words. */
  String words() {
    return words;
  }

  static Verdict of(Campaign campaign, Spin spin, boolean duplicate) {
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
