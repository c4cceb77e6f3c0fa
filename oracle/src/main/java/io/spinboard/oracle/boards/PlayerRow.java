package io.spinboard.oracle.boards;

import java.time.Instant;

/**
 * A row of {@code top_players}.
 *
 * @param period the kind of period
 * @param periodStart when the period starts
 * @param rank the position on the board, from 1
 * @param playerId the player
 * @param teamId the team of the player's latest spin with a team in the period; null if none has
 *     one
 * @param teamName the latest name of that team in the period; null without a team or a name
 * @param totalScore the player's points in the period, minor currency units
 * @param spins the number of the player's spins in the period
 */
public record PlayerRow(
    BoardPeriod period,
    Instant periodStart,
    int rank,
    int playerId,
    Integer teamId,
    String teamName,
    long totalScore,
    long spins)
    implements BoardRow {

  @Override
  public BoardId board() {
    return new BoardId("top_players", period, periodStart);
  }

  @Override
  public String standing() {
    return "player %d, %s, score %d, spins %d"
        .formatted(playerId, TeamText.of(teamId, teamName), totalScore, spins);
  }
}
