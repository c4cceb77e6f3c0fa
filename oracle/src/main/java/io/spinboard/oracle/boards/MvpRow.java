package io.spinboard.oracle.boards;

import java.time.Instant;

/**
 * A row of {@code team_mvps}.
 *
 * @param period the kind of period
 * @param periodStart when the period starts
 * @param rank the position on the board, from 1
 * @param playerId the player with the most points for the team
 * @param teamId the team
 * @param teamName the team's latest name in the period; null if no spin has one
 * @param playerTotal the player's points for this team in the period, minor currency units
 * @param teamTotal the team's points in the period, minor currency units, above 0
 * @param contribRatio {@code playerTotal / teamTotal} as a double, at most 1
 */
public record MvpRow(
    BoardPeriod period,
    Instant periodStart,
    int rank,
    int playerId,
    int teamId,
    String teamName,
    long playerTotal,
    long teamTotal,
    double contribRatio)
    implements BoardRow {

  @Override
  public BoardId board() {
    return new BoardId("team_mvps", period, periodStart);
  }

  @Override
  public String standing() {
    return "player %d, %s, %d of %d points, ratio %s"
        .formatted(playerId, TeamText.of(teamId, teamName), playerTotal, teamTotal, contribRatio);
  }
}
