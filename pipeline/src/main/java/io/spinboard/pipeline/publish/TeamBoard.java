package io.spinboard.pipeline.publish;

import java.util.List;

/**
 * The top teams of one period.
 *
 * @param period the name of its kind
 * @param periodStartMicros its start, microseconds since 1970-01-01 UTC
 * @param version how many spins it rests on
 * @param rows in order, first place first
 */
public record TeamBoard(String period, long periodStartMicros, long version, List<Row> rows)
    implements Board {

  @Override
  public String name() {
    return "top_teams " + period + " " + periodStartMicros;
  }

  /**
   * One place.
   *
   * @param teamId which team
   * @param teamName its name; null if none is known
   * @param totalScore Σ points
   * @param spins how many spins
   */
  public record Row(int teamId, String teamName, long totalScore, long spins) {}
}
