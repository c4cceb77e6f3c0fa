package io.spinboard.dashboard.boards;

import io.spinboard.dashboard.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** The boards that exist once a period. */
public enum PeriodBoard {
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

  PeriodBoard(String path, String query) {
    this.path = path;
    this.query = query;
  }

  /** As addresses write it. */
  public String path() {
    return path;
  }

  String query() {
    return query;
  }

  /** Reads a place of its query. */
  Place place(ResultSet row) throws SQLException {
    return switch (this) {
      case TOP_PLAYERS -> playerPlace(row);
      case TOP_TEAMS -> teamPlace(row);
      case TEAM_MVPS -> mvpPlace(row);
    };
  }

  /** The one of that text in addresses, if there is one. */
  public static Optional<PeriodBoard> of(String path) {
    return Arrays.stream(values()).filter(board -> board.path.equals(path)).findFirst();
  }

  /** A number; null for null. */
  static Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static Place playerPlace(ResultSet row) throws SQLException {
    return new Place.OfPlayer(
        row.getInt("rank"),
        row.getInt("player_id"),
        integer(row, "team_id"),
        row.getString("team_name"),
        row.getLong("total_score"),
        row.getLong("spins"),
        Rows.instant(row, "published_at"));
  }

  private static Place teamPlace(ResultSet row) throws SQLException {
    return new Place.OfTeam(
        row.getInt("rank"),
        row.getInt("team_id"),
        row.getString("team_name"),
        row.getLong("total_score"),
        row.getLong("spins"),
        Rows.instant(row, "published_at"));
  }

  private static Place mvpPlace(ResultSet row) throws SQLException {
    return new Place.OfMvp(
        row.getInt("rank"),
        row.getInt("player_id"),
        row.getInt("team_id"),
        row.getString("team_name"),
        row.getLong("player_total"),
        row.getLong("team_total"),
        row.getDouble("contrib_ratio"),
        Rows.instant(row, "published_at"));
  }
}
