package io.spinboard.oracle.boards;

import java.time.Instant;

/**
 * A row of {@code hot_streaks}.
 *
 * @param asOf the tick of the board, at which both windows end, exclusive
 * @param rank the position on the board, from 1
 * @param playerId the player
 * @param teamId the team of the player's latest spin with a team in the long window; null if none
 *     has one
 * @param teamName the name on the player's latest spin for that team with a name in the long
 *     window; null if none has one
 * @param shortTermAvg points per spin in the short window, minor currency units
 * @param longTermAvg points per spin in the long window, minor currency units, above 0
 * @param hotness {@code shortTermAvg / longTermAvg}
 */
public record HotStreakRow(
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
  public BoardId board() {
    return new BoardId("hot_streaks", null, asOf);
  }

  @Override
  public String standing() {
    return "player %d, %s, short %s, long %s, hotness %s"
        .formatted(playerId, TeamText.of(teamId, teamName), shortTermAvg, longTermAvg, hotness);
  }
}
