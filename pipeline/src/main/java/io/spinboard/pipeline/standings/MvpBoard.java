package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.BoardStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The most valuable players of one period's teams.
 *
 * @param period the name of the period's kind
 * @param periodStartMicros the period's start, microseconds since 1970-01-01 UTC
 * @param version the number of spins in the board
 * @param rows in order of rank
 */
public record MvpBoard(String period, long periodStartMicros, long version, List<Row> rows)
    implements Board {

  /**
   * The last parameter is whether this is the job's first publication of the board. Totals only
   * grow, so a first publication that would lower one comes from a restored job that has not caught
   * up.
   */
  private static final String PUBLISH =
      """
      INSERT INTO mvp_boards AS stored
        (period, period_start, version, player_ids, team_ids, team_names, player_totals, team_totals)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (period, period_start) DO UPDATE SET
        version = EXCLUDED.version, published_at = now(), player_ids = EXCLUDED.player_ids,
        team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
        player_totals = EXCLUDED.player_totals, team_totals = EXCLUDED.team_totals
      WHERE stored.version <= EXCLUDED.version
        AND (NOT ? OR NOT EXISTS (
          SELECT FROM unnest(stored.team_ids, stored.player_totals, stored.team_totals)
            AS old_row (team_id, player_total, team_total)
          JOIN unnest(EXCLUDED.team_ids, EXCLUDED.player_totals, EXCLUDED.team_totals)
            AS new_row (team_id, player_total, team_total) USING (team_id)
          WHERE old_row.player_total > new_row.player_total
            OR old_row.team_total > new_row.team_total))
      """;

  /**
   * One row.
   *
   * @param playerId the player
   * @param teamId the team
   * @param teamName the team's name; null if unknown
   * @param playerTotal the player's points for the team
   * @param teamTotal the team's points
   */
  public record Row(int playerId, int teamId, String teamName, long playerTotal, long teamTotal) {}

  @Override
  public String name() {
    return "team_mvps " + period + " " + periodStartMicros;
  }

  @Override
  public boolean publish(Connection connection, boolean isFirst) throws SQLException {
    try (BoardStatement sql = new BoardStatement(connection, PUBLISH)) {
      return sql.text(period)
          .time(periodStartMicros)
          .number(version)
          .ints(rows, Row::playerId)
          .ints(rows, Row::teamId)
          .texts(rows, Row::teamName)
          .longs(rows, Row::playerTotal)
          .longs(rows, Row::teamTotal)
          .flag(isFirst)
          .execute();
    }
  }
}
