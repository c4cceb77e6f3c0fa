package io.spinboard.oracle.published;

import static java.util.Comparator.comparing;

import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.HotStreakRow;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the boards of players, teams, MVPs and hot streaks from the views that clients read.
 * Standings of campaigns are read by {@link PublishedStandingsReader}.
 */
public final class PublishedBoardsReader {

  private final Connection connection;

  /**
   * @param connection an open connection with the right to select from the views; the caller owns
   *     it
   */
  public PublishedBoardsReader(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads all boards in one snapshot, every published period included. The connection must not be
   * in a transaction.
   *
   * @throws SQLException if the database cannot be read
   */
  public Boards read() throws SQLException {
    int isolation = connection.getTransactionIsolation();
    // All four statements read the same snapshot.
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try {
      return readInTransaction();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(isolation);
    }
  }

  /**
   * Reads all boards within the caller's transaction, which must be of isolation level repeatable
   * read.
   *
   * @throws SQLException if the database cannot be read
   */
  public Boards readInTransaction() throws SQLException {
    return new Boards(topPlayers(), topTeams(), teamMvps(), hotStreaks());
  }

  private List<PlayerRow> topPlayers() throws SQLException {
    return rows(
        """
        select period, period_start, rank, player_id, team_id, team_name, total_score, spins
        from top_players
        """,
        row ->
            new PlayerRow(
                BoardPeriod.valueOf(row.getString("period")),
                instant(row, "period_start"),
                row.getInt("rank"),
                row.getInt("player_id"),
                row.getObject("team_id", Integer.class),
                row.getString("team_name"),
                row.getLong("total_score"),
                row.getLong("spins")));
  }

  private List<TeamRow> topTeams() throws SQLException {
    return rows(
        """
        select period, period_start, rank, team_id, team_name, total_score, spins
        from top_teams
        """,
        row ->
            new TeamRow(
                BoardPeriod.valueOf(row.getString("period")),
                instant(row, "period_start"),
                row.getInt("rank"),
                row.getInt("team_id"),
                row.getString("team_name"),
                row.getLong("total_score"),
                row.getLong("spins")));
  }

  private List<MvpRow> teamMvps() throws SQLException {
    return rows(
        """
        select period, period_start, rank, player_id, team_id, team_name,
               player_total, team_total, contrib_ratio
        from team_mvps
        """,
        row ->
            new MvpRow(
                BoardPeriod.valueOf(row.getString("period")),
                instant(row, "period_start"),
                row.getInt("rank"),
                row.getInt("player_id"),
                row.getInt("team_id"),
                row.getString("team_name"),
                row.getLong("player_total"),
                row.getLong("team_total"),
                row.getDouble("contrib_ratio")));
  }

  private List<HotStreakRow> hotStreaks() throws SQLException {
    return rows(
        """
        select as_of, rank, player_id, team_id, team_name, short_term_avg, long_term_avg, hotness
        from hot_streaks
        """,
        row ->
            new HotStreakRow(
                instant(row, "as_of"),
                row.getInt("rank"),
                row.getInt("player_id"),
                row.getObject("team_id", Integer.class),
                row.getString("team_name"),
                row.getDouble("short_term_avg"),
                row.getDouble("long_term_avg"),
                row.getDouble("hotness")));
  }

  // Sorted here, because the database orders text columns by its collation.
  private <T extends BoardRow> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
    try (var statement = connection.prepareStatement(sql);
        var result = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      rows.sort(comparing(BoardRow::board).thenComparing(BoardRow::rank));
      return rows;
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
