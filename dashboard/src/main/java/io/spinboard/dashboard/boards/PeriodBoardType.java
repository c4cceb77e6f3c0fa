package io.spinboard.dashboard.boards;

import io.spinboard.dashboard.database.QueryRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** The boards that are published for each period. */
public enum PeriodBoardType {
  TOP_PLAYERS(
      "top-players",
      """
      SELECT rank, player_id, team_id, team_name, total_score, spins, published_at
      FROM top_players WHERE period = ? AND period_start = ? ORDER BY rank
      """),
  TOP_TEAMS(
      "top-teams",
      """
      SELECT rank, team_id, team_name, total_score, spins, published_at
      FROM top_teams WHERE period = ? AND period_start = ? ORDER BY rank
      """),
  TEAM_MVPS(
      "team-mvps",
      """
      SELECT rank, player_id, team_id, team_name, player_total, team_total, contrib_ratio,
             published_at
      FROM team_mvps WHERE period = ? AND period_start = ? ORDER BY rank
      """);

  private final String path;
  private final String query;

  PeriodBoardType(String path, String query) {
    this.path = path;
    this.query = query;
  }

  /** Name of the board in URLs. */
  public String path() {
    return path;
  }

  String query() {
    return query;
  }

  /** Maps a row of the query to an entry. */
  BoardEntry entry(ResultSet row) throws SQLException {
    return switch (this) {
      case TOP_PLAYERS -> playerEntry(row);
      case TOP_TEAMS -> teamEntry(row);
      case TEAM_MVPS -> mvpEntry(row);
    };
  }

  /** Returns the board with the given name in URLs, or empty if the name is unknown. */
  public static Optional<PeriodBoardType> of(String path) {
    return Arrays.stream(values()).filter(board -> board.path.equals(path)).findFirst();
  }

  /** Reads an {@code int} column; null for SQL null. */
  static Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static BoardEntry playerEntry(ResultSet row) throws SQLException {
    return new BoardEntry.PlayerEntry(
        row.getInt("rank"),
        row.getInt("player_id"),
        integer(row, "team_id"),
        row.getString("team_name"),
        row.getLong("total_score"),
        row.getLong("spins"),
        QueryRows.instant(row, "published_at"));
  }

  private static BoardEntry teamEntry(ResultSet row) throws SQLException {
    return new BoardEntry.TeamEntry(
        row.getInt("rank"),
        row.getInt("team_id"),
        row.getString("team_name"),
        row.getLong("total_score"),
        row.getLong("spins"),
        QueryRows.instant(row, "published_at"));
  }

  private static BoardEntry mvpEntry(ResultSet row) throws SQLException {
    return new BoardEntry.MvpEntry(
        row.getInt("rank"),
        row.getInt("player_id"),
        row.getInt("team_id"),
        row.getString("team_name"),
        row.getLong("player_total"),
        row.getLong("team_total"),
        row.getDouble("contrib_ratio"),
        QueryRows.instant(row, "published_at"));
  }
}
