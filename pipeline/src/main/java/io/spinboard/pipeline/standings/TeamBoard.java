package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.BoardStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The top teams of one period.
 *
 * @param period the name of the period's kind
 * @param periodStartMicros the period's start, microseconds since 1970-01-01 UTC
 * @param version the number of spins in the board
 * @param rows in order of rank
 */
public record TeamBoard(String period, long periodStartMicros, long version, List<Row> rows)
    implements Board {

  /**
   * The last parameter is whether this is the job's first publication of the board. Points and
   * spins of a team only grow, so a first publication that would lower them, or drop a team that
   * still has enough points for the board, comes from a restored job that has not caught up.
   */
  private static final String PUBLISH =
      """
      INSERT INTO team_boards AS stored
        (period, period_start, version, team_ids, team_names, total_scores, spins)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (period, period_start) DO UPDATE SET
        version = EXCLUDED.version, published_at = now(), team_ids = EXCLUDED.team_ids,
        team_names = EXCLUDED.team_names, total_scores = EXCLUDED.total_scores,
        spins = EXCLUDED.spins
      WHERE stored.version <= EXCLUDED.version
        AND (NOT ? OR NOT EXISTS (
          SELECT FROM unnest(stored.team_ids, stored.total_scores, stored.spins)
            AS old_row (team_id, score, spins)
          LEFT JOIN unnest(EXCLUDED.team_ids, EXCLUDED.total_scores, EXCLUDED.spins)
            AS new_row (team_id, score, spins) USING (team_id)
          WHERE old_row.spins > new_row.spins OR old_row.score > coalesce(
            new_row.score, EXCLUDED.total_scores[cardinality(EXCLUDED.total_scores)], -1)))
      """;

  /**
   * One row.
   *
   * @param teamId the team
   * @param teamName the team's name; null if unknown
   * @param totalScore Σ points
   * @param spins the number of spins
   */
  public record Row(int teamId, String teamName, long totalScore, long spins) {}

  @Override
  public String name() {
    return "top_teams " + period + " " + periodStartMicros;
  }

  @Override
  public boolean publish(Connection connection, boolean isFirst) throws SQLException {
    try (BoardStatement sql = new BoardStatement(connection, PUBLISH)) {
      return sql.text(period)
          .time(periodStartMicros)
          .number(version)
          .ints(rows, Row::teamId)
          .texts(rows, Row::teamName)
          .longs(rows, Row::totalScore)
          .longs(rows, Row::spins)
          .flag(isFirst)
          .execute();
    }
  }
}
