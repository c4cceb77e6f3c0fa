package io.spinboard.replay.boards;

import java.time.Instant;

/**
 * One rank of {@code top_teams}.
 *
 * @param period the kind of period
 * @param periodStart when the period starts
 * @param rank the place, from 1
 * @param teamId who holds it
 * @param teamName the name on the team's latest spin in the period that carries one; null if none
 *     does
 * @param totalScore the team's points in the period, minor currency units
 * @param spins how many spins were made for the team in the period
 */
public record TeamRow(
    Period period,
    Instant periodStart,
    int rank,
    int teamId,
    String teamName,
    long totalScore,
    long spins)
    implements BoardRow {

  @Override
  public Board board() {
    return new Board("top_teams", period, periodStart);
  }

  @Override
  public String standing() {
    return "%s, score %d, spins %d".formatted(TeamInWords.of(teamId, teamName), totalScore, spins);
  }
}
