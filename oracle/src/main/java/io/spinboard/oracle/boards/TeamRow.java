package io.spinboard.oracle.boards;

import java.time.Instant;

/**
 * A row of {@code top_teams}.
 *
 * @param period the kind of period
 * @param periodStart when the period starts
 * @param rank the position on the board, from 1
 * @param teamId the team
 * @param teamName the name on the team's latest spin with a name in the period; null if none has
 *     one
 * @param totalScore the team's points in the period, minor currency units
 * @param spins the number of the team's spins in the period
 */
public record TeamRow(
    BoardPeriod period,
    Instant periodStart,
    int rank,
    int teamId,
    String teamName,
    long totalScore,
    long spins)
    implements BoardRow {

  @Override
  public BoardId board() {
    return new BoardId("top_teams", period, periodStart);
  }

  @Override
  public String standing() {
    return "%s, score %d, spins %d".formatted(TeamText.of(teamId, teamName), totalScore, spins);
  }
}
