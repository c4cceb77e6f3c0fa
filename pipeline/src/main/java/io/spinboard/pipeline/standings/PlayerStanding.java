package io.spinboard.pipeline.standings;

import java.util.Comparator;

/**
 * The totals of a player, by which it is ranked.
 *
 * @param playerId the player
 * @param teamId the team of the player's latest spin that names one, or {@link
 *     io.spinboard.events.Spin#NO_TEAM}
 * @param score Σ points
 * @param spins the number of spins
 */
public record PlayerStanding(int playerId, int teamId, long score, long spins) {

  /** The order of the board: the greatest score, then the smaller id. */
  static final Comparator<PlayerStanding> ORDER =
      Comparator.comparingLong(PlayerStanding::score)
          .reversed()
          .thenComparingInt(PlayerStanding::playerId);
}
