package io.spinboard.dashboard.boards;

import io.spinboard.dashboard.database.QueryRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Lists the periods of a kind that have boards, newest first.
 *
 * @param period the kind of period
 */
public record PeriodListQuery(BoardPeriodKind period) implements ApiQuery {
  /** 500 hours are three weeks. Older boards can still be requested by time. */
  private static final int MAX_PERIODS = 500;

  /** Every period with points has a top player, so this board exists for every period. */
  private static final String QUERY =
      """
      SELECT period_start, published_at FROM top_players
      WHERE period = ? AND rank = 1 ORDER BY period_start DESC LIMIT ?
      """;

  private static final String NEWEST =
      """
      SELECT period_start FROM top_players
      WHERE period = ? ORDER BY period_start DESC LIMIT 1
      """;

  /**
   * The list of periods.
   *
   * @param period the kind of period
   * @param starts inclusive starts of the periods, newest first
   */
  public record PeriodList(BoardPeriodKind period, List<Instant> starts) {}

  private record PublishedPeriod(Instant start, Instant publishedAt) {}

  @Override
  public String eventName() {
    return "periods";
  }

  @Override
  public QueryResult read(Connection connection) throws SQLException {
    List<PublishedPeriod> rows =
        QueryRows.list(
            connection,
            QUERY,
            row ->
                new PublishedPeriod(
                    QueryRows.instant(row, "period_start"), QueryRows.instant(row, "published_at")),
            period.name(),
            MAX_PERIODS);
    PeriodList periods = new PeriodList(period, rows.stream().map(PublishedPeriod::start).toList());
    return new QueryResult(periods, rows.isEmpty() ? null : rows.get(0).publishedAt(), null);
  }

  /** Returns the start of the newest period that has a board; null if there is none. */
  static Instant newest(Connection connection, BoardPeriodKind period) throws SQLException {
    List<Instant> starts =
        QueryRows.list(
            connection, NEWEST, row -> QueryRows.instant(row, "period_start"), period.name());
    return starts.isEmpty() ? null : starts.get(0);
  }
}
