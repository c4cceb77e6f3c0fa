package io.spinboard.replay.boards;

import static java.util.Comparator.comparing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the boards from PostgreSQL the way any client does: through the four views. Those of
 * campaigns are read by {@link PublishedStandings}.
 */
public final class PublishedBoards {

  private final Connection connection;

  /**
   * Reads over a connection that the caller owns.
   *
   * @param connection an open connection with the right to select from the views, outside of a
   *     transaction
   */
  public PublishedBoards(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads all boards as they stood at one moment, every published period included.
   *
   * @throws SQLException if the database cannot be read
   */
  public Boards read() throws SQLException {
    int isolation = connection.getTransactionIsolation();
    // One snapshot for the four statements: what is published meanwhile shows in none of them.
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
   * Reads the same within a transaction of the caller's, which sees one snapshot for as long as it
   * lasts.
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
                Period.valueOf(row.getString("period")),
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
                Period.valueOf(row.getString("period")),
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
                Period.valueOf(row.getString("period")),
                instant(row, "period_start"),
                row.getInt("rank"),
                row.getInt("player_id"),
                row.getInt("team_id"),
                row.getString("team_name"),
                row.getLong("player_total"),
                row.getLong("team_total"),
                row.getDouble("contrib_ratio")));
  }

  private List<HotRow> hotStreaks() throws SQLException {
    return rows(
        """
        select as_of, rank, player_id, team_id, team_name, short_term_avg, long_term_avg, hotness
        from hot_streaks
        """,
        row ->
            new HotRow(
                instant(row, "as_of"),
                row.getInt("rank"),
                row.getInt("player_id"),
                row.getObject("team_id", Integer.class),
                row.getString("team_name"),
                row.getDouble("short_term_avg"),
                row.getDouble("long_term_avg"),
                row.getDouble("hotness")));
  }

  /** Sorted here, because the order of a text column in the database depends on its collation. */
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
