package io.spinboard.replay.boards;

import java.time.Instant;

/**
 * One rank of {@code team_mvps}.
 *
 * @param period the kind of period
 * @param periodStart when the period starts
 * @param rank the place, from 1
 * @param playerId the most valuable player of the team
 * @param teamId the team
 * @param teamName the team's name in the period; null if no spin carries one
 * @param playerTotal the player's points for this team in the period, minor currency units
 * @param teamTotal the team's points in the period, minor currency units, above 0
 * @param contribRatio {@code playerTotal / teamTotal} as a double, at most 1
 */
public record MvpRow(
    Period period,
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
  public Board board() {
    return new Board("team_mvps", period, periodStart);
  }

  @Override
  public String standing() {
    return "player %d, %s, %d of %d points, ratio %s"
        .formatted(
            playerId, TeamInWords.of(teamId, teamName), playerTotal, teamTotal, contribRatio);
  }
}
