package io.spinboard.dashboard.boards;

import io.spinboard.dashboard.database.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * The board of a period.
 *
 * @param board which board
 * @param period of which length
 * @param start when the period started; null for the newest that any player has points in
 */
public record Standings(PeriodBoard board, Period period, Instant start) implements Topic {
  /** The one that is always the newest. */
  public static Standings newest(PeriodBoard board, Period period) {
    return new Standings(board, period, null);
  }

  /**
   * What is published.
   *
   * @param board as addresses write it
   * @param period of which length
   * @param periodStart included
   * @param periodEnd excluded; null for all time
   * @param publishedAt when the board was written; null if it was not
   * @param places best first; empty if there is no board
   */
  public record Table(
      String board,
      Period period,
      Instant periodStart,
      Instant periodEnd,
      Instant publishedAt,
      List<Place> places) {}

  @Override
  public String event() {
    return "board";
  }

  @Override
  public Content read(Connection connection) throws SQLException {
    Instant from = start == null ? newestStart(connection) : start;
    List<Place> places =
        from == null
            ? List.of()
            : Rows.of(connection, board.query(), board::place, period.name(), from);
    Instant publishedAt = places.isEmpty() ? null : places.get(0).publishedAt();
    Instant end = from == null ? null : period.endOf(from);
    Table table = new Table(board.path(), period, from, end, publishedAt, places);
    return new Content(table, publishedAt, end);
  }

  private Instant newestStart(Connection connection) throws SQLException {
    return period == Period.ALL_TIME ? Instant.EPOCH : PeriodStarts.newest(connection, period);
  }
}
