package io.spinboard.pipeline.standings;

import java.util.Comparator;

/**
 * The totals of a team, by which it is ranked.
 *
 * @param teamId the team
 * @param score Σ points
 * @param spins the number of spins
 */
public record TeamStanding(int teamId, long score, long spins) {

  /** The order of the board: the greatest score, then the smaller id. */
  static final Comparator<TeamStanding> ORDER =
      Comparator.comparingLong(TeamStanding::score)
          .reversed()
          .thenComparingInt(TeamStanding::teamId);
}
