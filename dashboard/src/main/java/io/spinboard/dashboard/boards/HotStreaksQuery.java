package io.spinboard.dashboard.boards;

import io.spinboard.dashboard.database.QueryRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the hot streaks of the latest tick. */
public record HotStreaksQuery() implements ApiQuery {
  /** Name of the board in URLs. */
  public static final String PATH = "hot-streaks";

  private static final String QUERY =
      """
      SELECT as_of, rank, player_id, team_id, team_name, short_term_avg, long_term_avg, hotness,
             published_at
      FROM hot_streaks ORDER BY rank
      """;

  /**
   * The published board.
   *
   * @param board name of the board in URLs
   * @param asOf the tick, in event time; null if the board is empty
   * @param publishedAt when the board was written; null if the board is empty
   * @param places entries in the order of their ranks
   */
  public record HotStreaksBoard(
      String board, Instant asOf, Instant publishedAt, List<BoardEntry> places) {}

  @Override
  public String eventName() {
    return "board";
  }

  @Override
  public QueryResult read(Connection connection) throws SQLException {
    List<Instant> ticks = new ArrayList<>();
    List<BoardEntry> entries =
        QueryRows.list(
            connection,
            QUERY,
            row -> {
              ticks.add(QueryRows.instant(row, "as_of"));
              return entry(row);
            });
    Instant asOf = ticks.isEmpty() ? null : ticks.get(0);
    Instant publishedAt = entries.isEmpty() ? null : entries.get(0).publishedAt();
    return new QueryResult(
        new HotStreaksBoard(PATH, asOf, publishedAt, entries), publishedAt, null);
  }

  private static BoardEntry entry(ResultSet row) throws SQLException {
    return new BoardEntry.HotPlayerEntry(
        row.getInt("rank"),
        row.getInt("player_id"),
        PeriodBoardType.integer(row, "team_id"),
        row.getString("team_name"),
        row.getDouble("short_term_avg"),
        row.getDouble("long_term_avg"),
        row.getDouble("hotness"),
        QueryRows.instant(row, "published_at"));
  }
}
