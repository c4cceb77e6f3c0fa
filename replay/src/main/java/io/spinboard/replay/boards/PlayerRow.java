package io.spinboard.replay.boards;

import java.time.Instant;

/**
 * One rank of {@code top_players}.
 *
 * @param period the kind of period
 * @param periodStart when the period starts
 * @param rank the place, from 1
 * @param playerId who holds it
 * @param teamId the team of the player's latest spin in the period that names one; null if none
 *     does
 * @param teamName that team's name in the period; null if it has no team or the team no name
 * @param totalScore the player's points in the period, minor currency units
 * @param spins how many spins the player made in the period
 */
public record PlayerRow(
    Period period,
    Instant periodStart,
    int rank,
    int playerId,
    Integer teamId,
    String teamName,
    long totalScore,
    long spins)
    implements BoardRow {

  @Override
  public Board board() {
    return new Board("top_players", period, periodStart);
  }

  @Override
  public String standing() {
    return "player %d, %s, score %d, spins %d"
        .formatted(playerId, TeamInWords.of(teamId, teamName), totalScore, spins);
  }
}
