package io.spinboard.pipeline.publish;

import java.util.List;

/**
 * The top players of one period.
 *
 * @param period the name of its kind
 * @param periodStartMicros its start, microseconds since 1970-01-01 UTC
 * @param version how many spins it rests on, the players' and, for the names, the teams'
 * @param rows in order, first place first
 */
public record PlayerBoard(String period, long periodStartMicros, long version, List<Row> rows)
    implements Board {

  @Override
  public String name() {
    return "top_players " + period + " " + periodStartMicros;
  }

  /**
   * One place.
   *
   * @param playerId who
   * @param teamId the player's latest team; null if none
   * @param teamName that team's name; null if none is known
   * @param totalScore Σ points
   * @param spins how many spins
   */
  public record Row(int playerId, Integer teamId, String teamName, long totalScore, long spins) {}
}
