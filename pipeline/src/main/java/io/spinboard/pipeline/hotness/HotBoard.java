package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.BoardStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The hot streaks at one tick.
 *
 * @param asOfMicros the tick, microseconds since 1970-01-01 UTC; the board's version
 * @param rows in order of rank, hottest first
 */
public record HotBoard(long asOfMicros, List<Row> rows) implements Board {

  private static final String PUBLISH =
      """
      INSERT INTO hot_board AS stored
        (as_of, player_ids, team_ids, team_names, short_sums, short_spins, long_sums, long_spins)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (only_row) DO UPDATE SET
        as_of = EXCLUDED.as_of, published_at = now(), player_ids = EXCLUDED.player_ids,
        team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
        short_sums = EXCLUDED.short_sums, short_spins = EXCLUDED.short_spins,
        long_sums = EXCLUDED.long_sums, long_spins = EXCLUDED.long_spins
      WHERE stored.as_of <= EXCLUDED.as_of
      """;

  /**
   * One row.
   *
   * @param playerId the player
   * @param teamId the player's latest team in the long window; null if none
   * @param teamName the team's name; null if unknown
   * @param shortSum points in the short window
   * @param shortSpins spins in the short window, &gt; 0
   * @param longSum points in the long window, &gt; 0
   * @param longSpins spins in the long window, &gt; 0
   */
  public record Row(
      int playerId,
      Integer teamId,
      String teamName,
      long shortSum,
      long shortSpins,
      long longSum,
      long longSpins) {}

  @Override
  public String name() {
    return "hot_streaks";
  }

  @Override
  public boolean publish(Connection connection, boolean isFirst) throws SQLException {
    try (BoardStatement sql = new BoardStatement(connection, PUBLISH)) {
      return sql.time(asOfMicros)
          .ints(rows, Row::playerId)
          .ints(rows, Row::teamId)
          .texts(rows, Row::teamName)
          .longs(rows, Row::shortSum)
          .longs(rows, Row::shortSpins)
          .longs(rows, Row::longSum)
          .longs(rows, Row::longSpins)
          .execute();
    }
  }
}
