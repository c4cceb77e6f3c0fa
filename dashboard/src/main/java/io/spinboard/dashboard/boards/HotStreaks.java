package io.spinboard.dashboard.boards;

import io.spinboard.dashboard.database.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who wins more than usual right now. */
public record HotStreaks() implements Topic {
  /** As addresses write it. */
  public static final String PATH = "hot-streaks";

  private static final String QUERY =
      """
      SELECT as_of, rank, player_id, team_id, team_name, short_term_avg, long_term_avg, hotness,
             published_at
      FROM hot_streaks ORDER BY rank
      """;

  /**
   * What is published.
   *
   * @param board as addresses write it
   * @param asOf the tick of event time that it is of; null if nobody is on it
   * @param publishedAt when the board was written; null if nobody is on it
   * @param places hottest first
   */
  public record Table(String board, Instant asOf, Instant publishedAt, List<Place> places) {}

  @Override
  public String event() {
    return "board";
  }

  @Override
  public Content read(Connection connection) throws SQLException {
    List<Instant> ticks = new ArrayList<>();
    List<Place> places =
        Rows.of(
            connection,
            QUERY,
            row -> {
              ticks.add(Rows.instant(row, "as_of"));
              return place(row);
            });
    Instant asOf = ticks.isEmpty() ? null : ticks.get(0);
    Instant publishedAt = places.isEmpty() ? null : places.get(0).publishedAt();
    return new Content(new Table(PATH, asOf, publishedAt, places), publishedAt, null);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place.OfHotPlayer(
        row.getInt("rank"),
        row.getInt("player_id"),
        PeriodBoard.integer(row, "team_id"),
        row.getString("team_name"),
        row.getDouble("short_term_avg"),
        row.getDouble("long_term_avg"),
        row.getDouble("hotness"),
        Rows.instant(row, "published_at"));
  }
}
