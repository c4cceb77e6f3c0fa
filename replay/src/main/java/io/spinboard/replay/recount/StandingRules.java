package io.spinboard.replay.recount;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.replay.boards.Board;
import io.spinboard.replay.boards.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which spins count on a board of a campaign, and how much each is worth. Of the campaign only what
 * the operator has written is taken; what that means is worked out here anew.
 *
 * @param campaign as the operator wants it
 * @param asOf the end of the latest event time that the board is about; null for all of the
 *     campaign
 */
public record StandingRules(Campaign campaign, Instant asOf) {
  private static final long MILLION = 1_000_000;

  /** The board that they are of. */
  public Board board() {
    return Board.ofCampaign(campaign.id(), scope(), asOf);
  }

  Scope scope() {
    return asOf == null ? Scope.CAMPAIGN : Scope.RECENT;
  }

  /** Whether the spin counts. */
  public boolean counts(Spin spin) {
    return subjectOf(spin) != null && objection(spin) == null;
  }

  /** Whose spin it is; null for nobody's. */
  public Integer subjectOf(Spin spin) {
    if (campaign.subject() == Subject.PLAYER) {
      return spin.playerId();
    }
    return spin.hasTeam() ? spin.teamId() : null;
  }

  /** Why a spin of somebody does not count, in words; null if it does. */
  public String objection(Spin spin) {
    if (spin.eventTimeMicros() < fromMicros()) {
      return "it is too early";
    }
    if (spin.eventTimeMicros() >= untilMicros()) {
      return "it is too late";
    }
    if (campaign.gameIds() != null && !campaign.gameIds().contains(spin.gameId())) {
      return "game " + spin.gameId() + " is not in it";
    }
    return spin.stake() < campaign.minStake() ? "the stake is under " + campaign.minStake() : null;
  }

  private long fromMicros() {
    return asOf == null
        ? campaign.startsAtMicros()
        : Math.max(campaign.startsAtMicros(), micros(asOf) - campaign.recentMicros());
  }

  private long untilMicros() {
    return asOf == null ? campaign.endsAtMicros() : Math.min(campaign.endsAtMicros(), micros(asOf));
  }

  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  /** Whether the best spin makes the score, not all of them. */
  public boolean isMaximum() {
    return campaign.scoring() == Scoring.MULTIPLIER_MAX;
  }

  /** What a spin that counts is worth; null for a free spin that cannot be worth anything. */
  public Long points(Spin spin) {
    return switch (campaign.scoring()) {
      case WIN -> spin.win();
      case NET -> spin.win() - spin.stake();
      case TURNOVER -> (long) spin.stake();
      case SPINS -> 1L;
      case MULTIPLIER_MAX, MULTIPLIER_SUM ->
          spin.stake() == 0 ? null : Math.multiplyExact(spin.win(), MILLION) / spin.stake();
    };
  }
}
