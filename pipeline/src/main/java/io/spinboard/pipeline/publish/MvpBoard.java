package io.spinboard.pipeline.publish;

import java.util.List;

/**
 * The most valuable players of one period's teams.
 *
 * @param period the name of its kind
 * @param periodStartMicros its start, microseconds since 1970-01-01 UTC
 * @param version how many spins it rests on
 * @param rows in order, first place first
 */
public record MvpBoard(String period, long periodStartMicros, long version, List<Row> rows)
    implements Board {

  @Override
  public String name() {
    return "team_mvps " + period + " " + periodStartMicros;
  }

  /**
   * One place.
   *
   * @param playerId who
   * @param teamId for which team
   * @param teamName its name; null if none is known
   * @param playerTotal the player's points for the team
   * @param teamTotal the team's points
   */
  public record Row(int playerId, int teamId, String teamName, long playerTotal, long teamTotal) {}
}
