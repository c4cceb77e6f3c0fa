package io.spinboard.replay.boards;

import java.time.Instant;

/**
 * One rank of {@code hot_streaks}.
 *
 * @param asOf the tick that the board describes; both windows end just before it
 * @param rank the place, from 1
 * @param playerId who holds it
 * @param teamId the team of the player's latest spin in the long window that names one; null if
 *     none does
 * @param teamName the name that the player's latest spin for that team carries, of those in the
 *     long window that carry one; null if none does
 * @param shortTermAvg points per spin in the short window, minor currency units
 * @param longTermAvg points per spin in the long window, minor currency units, above 0
 * @param hotness {@code shortTermAvg / longTermAvg}
 */
public record HotRow(
    Instant asOf,
    int rank,
    int playerId,
    Integer teamId,
    String teamName,
    double shortTermAvg,
    double longTermAvg,
    double hotness)
    implements BoardRow {

  @Override
  public Board board() {
    return new Board("hot_streaks", null, asOf);
  }

  @Override
  public String standing() {
    return "player %d, %s, short %s, long %s, hotness %s"
        .formatted(playerId, TeamInWords.of(teamId, teamName), shortTermAvg, longTermAvg, hotness);
  }
}
