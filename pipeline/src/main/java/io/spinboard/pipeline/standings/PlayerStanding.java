package io.spinboard.pipeline.standings;

import java.util.Comparator;

/**
 * A player's place material on a board.
 *
 * @param playerId who
 * @param teamId the team of the player's latest spin that names one, or {@link
 *     io.spinboard.events.Spin#NO_TEAM}
 * @param score Σ points
 * @param spins how many spins
 */
public record PlayerStanding(int playerId, int teamId, long score, long spins) {

  /** First place first: most points, then the smaller id. */
  static final Comparator<PlayerStanding> ORDER =
      Comparator.comparingLong(PlayerStanding::score)
          .reversed()
          .thenComparingInt(PlayerStanding::playerId);
}
