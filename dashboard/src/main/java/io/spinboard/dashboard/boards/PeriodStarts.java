package io.spinboard.dashboard.boards;

import io.spinboard.dashboard.database.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Which periods have boards, newest first.
 *
 * @param period of which length
 */
public record PeriodStarts(Period period) implements Topic {
  /** So many hours are three weeks; what is older can still be asked for by its time. */
  private static final int MOST = 500;

  /** Whoever has points is a player, so that these boards are there for every period. */
  private static final String QUERY =
      """
      SELECT period_start, published_at FROM top_players
      WHERE period = ? AND rank = 1 ORDER BY period_start DESC LIMIT %d
      """
          .formatted(MOST);

  private static final String NEWEST =
      """
      SELECT period_start FROM top_players
      WHERE period = ? ORDER BY period_start DESC LIMIT 1
      """;

  /**
   * What there is.
   *
   * @param period of which length
   * @param starts when they started, newest first
   */
  public record Listing(Period period, List<Instant> starts) {}

  private record Published(Instant start, Instant at) {}

  @Override
  public String event() {
    return "periods";
  }

  @Override
  public Content read(Connection connection) throws SQLException {
    List<Published> rows =
        Rows.of(
            connection,
            QUERY,
            row ->
                new Published(Rows.instant(row, "period_start"), Rows.instant(row, "published_at")),
            period.name());
    Listing listing = new Listing(period, rows.stream().map(Published::start).toList());
    return new Content(listing, rows.isEmpty() ? null : rows.get(0).at(), null);
  }

  /** Start of the newest period that has a board; null if there is none. */
  static Instant newest(Connection connection, Period period) throws SQLException {
    List<Instant> starts =
        Rows.of(connection, NEWEST, row -> Rows.instant(row, "period_start"), period.name());
    return starts.isEmpty() ? null : starts.get(0);
  }
}
