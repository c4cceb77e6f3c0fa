package io.spinboard.replay.verify;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;

/**
 * A player's share in the points of a team.
 *
 * @param playerId the player with the most points for the team
 * @param teamId the team
 * @param playerPoints the player's points for it, minor currency units
 * @param teamPoints all of its points, minor currency units, above 0
 */
record Share(int playerId, int teamId, long playerPoints, long teamPoints) {

  static final Comparator<Share> GREATEST_FIRST =
      ((Comparator<Share>) Share::compareRatios)
          .reversed()
          .thenComparing(comparingInt(Share::playerId))
          .thenComparing(comparingInt(Share::teamId));

  /** Compares a/b with c/d as a*d with c*b, each of 128 bits. */
  private static int compareRatios(Share one, Share other) {
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
