package io.spinboard.pipeline.publish;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a board with one statement. A board is one row of arrays, so readers see it whole; a
 * version guard keeps an older one from replacing a newer one, whatever is retried or restarted.
 */
final class BoardStatements {
  private static final String PLAYERS =
      """
      INSERT INTO player_boards AS known
        (period, period_start, version, player_ids, team_ids, team_names, total_scores, spins)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (period, period_start) DO UPDATE SET
        version = EXCLUDED.version, published_at = now(), player_ids = EXCLUDED.player_ids,
        team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
        total_scores = EXCLUDED.total_scores, spins = EXCLUDED.spins
      WHERE known.version <= EXCLUDED.version
      """;
  private static final String TEAMS =
      """
      INSERT INTO team_boards AS known
        (period, period_start, version, team_ids, team_names, total_scores, spins)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (period, period_start) DO UPDATE SET
        version = EXCLUDED.version, published_at = now(), team_ids = EXCLUDED.team_ids,
        team_names = EXCLUDED.team_names, total_scores = EXCLUDED.total_scores,
        spins = EXCLUDED.spins
      WHERE known.version <= EXCLUDED.version
      """;
  private static final String MVPS =
      """
      INSERT INTO mvp_boards AS known
        (period, period_start, version, player_ids, team_ids, team_names, player_totals, team_totals)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (period, period_start) DO UPDATE SET
        version = EXCLUDED.version, published_at = now(), player_ids = EXCLUDED.player_ids,
        team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
        player_totals = EXCLUDED.player_totals, team_totals = EXCLUDED.team_totals
      WHERE known.version <= EXCLUDED.version
      """;
  private static final String HOT =
      """
      INSERT INTO hot_board AS known
        (as_of, player_ids, team_ids, team_names, short_sums, short_spins, long_sums, long_spins)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (only_row) DO UPDATE SET
        as_of = EXCLUDED.as_of, published_at = now(), player_ids = EXCLUDED.player_ids,
        team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
        short_sums = EXCLUDED.short_sums, short_spins = EXCLUDED.short_spins,
        long_sums = EXCLUDED.long_sums, long_spins = EXCLUDED.long_spins
      WHERE known.as_of <= EXCLUDED.as_of
      """;
  private static final String TOTALS =
      """
      INSERT INTO spin_totals AS known (counted, duplicates, too_late)
      VALUES (?, ?, ?)
      ON CONFLICT (only_row) DO UPDATE SET
        counted = EXCLUDED.counted, duplicates = EXCLUDED.duplicates,
        too_late = EXCLUDED.too_late, published_at = now()
      WHERE known.counted + known.duplicates <= EXCLUDED.counted + EXCLUDED.duplicates
      """;

  private BoardStatements() {}

  /** Publishes one board; does nothing if a newer one is there. */
  static void publish(Board board, Connection connection) throws SQLException {
    if (board instanceof PlayerBoard players) {
      publish(players, connection);
    } else if (board instanceof TeamBoard teams) {
      publish(teams, connection);
    } else if (board instanceof MvpBoard mvps) {
      publish(mvps, connection);
    } else if (board instanceof HotBoard hot) {
      publish(hot, connection);
    } else if (board instanceof Totals totals) {
      publish(totals, connection);
    }
  }

  private static void publish(PlayerBoard board, Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(PLAYERS)) {
      setHead(board.period(), board.periodStartMicros(), board.version(), sql);
      sql.setArray(4, ints(board.rows(), PlayerBoard.Row::playerId, connection));
      sql.setArray(5, ints(board.rows(), PlayerBoard.Row::teamId, connection));
      sql.setArray(6, texts(board.rows(), PlayerBoard.Row::teamName, connection));
      sql.setArray(7, longs(board.rows(), PlayerBoard.Row::totalScore, connection));
      sql.setArray(8, longs(board.rows(), PlayerBoard.Row::spins, connection));
      sql.executeUpdate();
    }
  }

  private static void publish(TeamBoard board, Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(TEAMS)) {
      setHead(board.period(), board.periodStartMicros(), board.version(), sql);
      sql.setArray(4, ints(board.rows(), TeamBoard.Row::teamId, connection));
      sql.setArray(5, texts(board.rows(), TeamBoard.Row::teamName, connection));
      sql.setArray(6, longs(board.rows(), TeamBoard.Row::totalScore, connection));
      sql.setArray(7, longs(board.rows(), TeamBoard.Row::spins, connection));
      sql.executeUpdate();
    }
  }

  private static void publish(MvpBoard board, Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(MVPS)) {
      setHead(board.period(), board.periodStartMicros(), board.version(), sql);
      sql.setArray(4, ints(board.rows(), MvpBoard.Row::playerId, connection));
      sql.setArray(5, ints(board.rows(), MvpBoard.Row::teamId, connection));
      sql.setArray(6, texts(board.rows(), MvpBoard.Row::teamName, connection));
      sql.setArray(7, longs(board.rows(), MvpBoard.Row::playerTotal, connection));
      sql.setArray(8, longs(board.rows(), MvpBoard.Row::teamTotal, connection));
      sql.executeUpdate();
    }
  }

  private static void publish(HotBoard board, Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(HOT)) {
      setTime(1, board.asOfMicros(), sql);
      sql.setArray(2, ints(board.rows(), HotBoard.Row::playerId, connection));
      sql.setArray(3, ints(board.rows(), HotBoard.Row::teamId, connection));
      sql.setArray(4, texts(board.rows(), HotBoard.Row::teamName, connection));
      sql.setArray(5, longs(board.rows(), HotBoard.Row::shortSum, connection));
      sql.setArray(6, longs(board.rows(), HotBoard.Row::shortSpins, connection));
      sql.setArray(7, longs(board.rows(), HotBoard.Row::longSum, connection));
      sql.setArray(8, longs(board.rows(), HotBoard.Row::longSpins, connection));
      sql.executeUpdate();
    }
  }

  private static void publish(Totals totals, Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(TOTALS)) {
      sql.setLong(1, totals.counted());
      sql.setLong(2, totals.duplicates());
      sql.setLong(3, totals.tooLate());
      sql.executeUpdate();
    }
  }

  private static void setHead(String period, long startMicros, long version, PreparedStatement sql)
      throws SQLException {
    sql.setString(1, period);
    setTime(2, startMicros, sql);
    sql.setLong(3, version);
  }

  private static void setTime(int index, long micros, PreparedStatement sql) throws SQLException {
    OffsetDateTime time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    sql.setObject(index, time, Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static <R> Array ints(List<R> rows, Function<R, Integer> column, Connection connection)
      throws SQLException {
    return connection.createArrayOf("int4", rows.stream().map(column).toArray());
  }

  private static <R> Array longs(List<R> rows, Function<R, Long> column, Connection connection)
      throws SQLException {
    return connection.createArrayOf("int8", rows.stream().map(column).toArray());
  }

  private static <R> Array texts(List<R> rows, Function<R, String> column, Connection connection)
      throws SQLException {
    return connection.createArrayOf("text", rows.stream().map(column).toArray());
  }
}
