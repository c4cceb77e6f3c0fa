package io.spinboard.oracle.streaming;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;

/**
 * A player's share of the points of a team.
 *
 * @param playerId the player with the most points for the team
 * @param teamId the team
 * @param playerPoints the player's points for the team, minor currency units
 * @param teamPoints the team's points, minor currency units, above 0
 */
record MvpShare(int playerId, int teamId, long playerPoints, long teamPoints) {
  static final Comparator<MvpShare> GREATEST_FIRST =
      ((Comparator<MvpShare>) MvpShare::compareRatios)
          .reversed()
          .thenComparing(comparingInt(MvpShare::playerId))
          .thenComparing(comparingInt(MvpShare::teamId));

  /** Compares a/b with c/d as a*d with c*b, each of 128 bits. */
  private static int compareRatios(MvpShare one, MvpShare other) {
    long high = Math.multiplyHigh(one.playerPoints, other.teamPoints);
    long otherHigh = Math.multiplyHigh(other.playerPoints, one.teamPoints);
    return high != otherHigh
        ? Long.compare(high, otherHigh)
        : Long.compareUnsigned(
            one.playerPoints * other.teamPoints, other.playerPoints * one.teamPoints);
  }

  double ratio() {
    return (double) playerPoints / (double) teamPoints;
  }
}
