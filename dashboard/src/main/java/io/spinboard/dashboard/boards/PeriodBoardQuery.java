package io.spinboard.dashboard.boards;

import io.spinboard.dashboard.database.QueryRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Reads one board of one period.
 *
 * @param board the board
 * @param period the kind of period
 * @param start start of the period; null for the newest period in which a player has points
 */
public record PeriodBoardQuery(PeriodBoardType board, BoardPeriodKind period, Instant start)
    implements ApiQuery {
  /** A query that always reads the newest period. */
  public static PeriodBoardQuery newest(PeriodBoardType board, BoardPeriodKind period) {
    return new PeriodBoardQuery(board, period, null);
  }

  /**
   * The published board.
   *
   * @param board name of the board in URLs
   * @param period the kind of period
   * @param periodStart inclusive start; null if no period has a board
   * @param periodEnd exclusive end; null for all time and if no period has a board
   * @param publishedAt when the board was written; null if it does not exist
   * @param places entries in the order of their ranks; empty if the board does not exist
   */
  public record PeriodBoard(
      String board,
      BoardPeriodKind period,
      Instant periodStart,
      Instant periodEnd,
      Instant publishedAt,
      List<BoardEntry> places) {}

  @Override
  public String eventName() {
    return "board";
  }

  @Override
  public QueryResult read(Connection connection) throws SQLException {
    Instant from = start == null ? newestStart(connection) : start;
    List<BoardEntry> entries =
        from == null
            ? List.of()
            : QueryRows.list(connection, board.query(), board::entry, period.name(), from);
    Instant publishedAt = entries.isEmpty() ? null : entries.get(0).publishedAt();
    Instant end = from == null ? null : period.endOf(from);
    PeriodBoard result = new PeriodBoard(board.path(), period, from, end, publishedAt, entries);
    return new QueryResult(result, publishedAt, end);
  }

  private Instant newestStart(Connection connection) throws SQLException {
    return period == BoardPeriodKind.ALL_TIME
        ? Instant.EPOCH
        : PeriodListQuery.newest(connection, period);
  }
}
