package io.spinboard.pipeline.standings;

import java.util.Comparator;

/**
 * A team's most valuable player.
 *
 * @param playerId the player
 * @param teamId the team
 * @param playerTotal the player's points for the team
 * @param teamTotal the team's points, &gt; 0
 */
public record MvpStanding(int playerId, int teamId, long playerTotal, long teamTotal) {

  /**
   * The order of the board: the greatest share of the team's points, then the smaller player id,
   * then the smaller team id.
   */
  static final Comparator<MvpStanding> ORDER =
      ((Comparator<MvpStanding>) MvpStanding::compareShares)
          .reversed()
          .thenComparingInt(MvpStanding::playerId)
          .thenComparingInt(MvpStanding::teamId);

  /** Compares a/b with c/d as a·d with c·b, in 128 bits: exact where doubles would round. */
  private static int compareShares(MvpStanding a, MvpStanding b) {
    int high =
        Long.compare(
            Math.multiplyHigh(a.playerTotal, b.teamTotal),
            Math.multiplyHigh(b.playerTotal, a.teamTotal));
    return high != 0
        ? high
        : Long.compareUnsigned(a.playerTotal * b.teamTotal, b.playerTotal * a.teamTotal);
  }
}
