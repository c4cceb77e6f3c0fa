package io.spinboard.pipeline.standings;

import java.util.Comparator;

/**
 * A team's place material on a board.
 *
 * @param teamId which team
 * @param score Σ points
 * @param spins how many spins
 */
public record TeamStanding(int teamId, long score, long spins) {

  /** First place first: most points, then the smaller id. */
  static final Comparator<TeamStanding> ORDER =
      Comparator.comparingLong(TeamStanding::score)
          .reversed()
          .thenComparingInt(TeamStanding::teamId);
}
