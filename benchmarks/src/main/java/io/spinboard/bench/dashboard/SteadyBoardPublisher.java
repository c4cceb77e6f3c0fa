package io.spinboard.bench.dashboard;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Publishes the four boards of all time once a second, ten places each. The first place has the
 * publication's number, so that whoever reads a board can tell when it was committed.
 */
final class SteadyBoardPublisher implements AutoCloseable {
  /** What the team in the first place is called; the publication's number follows. */
  static final String NAME = "Publication-";

  private static final String TEN =
      """
      (SELECT array_agg(n) AS ids,
              array_agg(CASE n WHEN 1 THEN ? ELSE 'Silver-Raven-' || n END) AS names,
              array_agg(9007199254740993 - n * 1000 + ?) AS scores
       FROM generate_series(1, 10) AS n) AS ten
      """;
  private static final List<String> PUBLISH =
      List.of(
          """
          INSERT INTO player_boards
            (period, period_start, version, player_ids, team_ids, team_names, total_scores, spins)
          SELECT 'ALL_TIME', to_timestamp(0), ?, ids, ids, names, scores, ids::bigint[] FROM %s
          ON CONFLICT (period, period_start) DO UPDATE SET version = EXCLUDED.version,
            published_at = now(), team_names = EXCLUDED.team_names,
            total_scores = EXCLUDED.total_scores
          """
              .formatted(TEN),
          """
          INSERT INTO team_boards
            (period, period_start, version, team_ids, team_names, total_scores, spins)
          SELECT 'ALL_TIME', to_timestamp(0), ?, ids, names, scores, ids::bigint[] FROM %s
          ON CONFLICT (period, period_start) DO UPDATE SET version = EXCLUDED.version,
            published_at = now(), team_names = EXCLUDED.team_names,
            total_scores = EXCLUDED.total_scores
          """
              .formatted(TEN),
          """
          INSERT INTO mvp_boards
            (period, period_start, version, player_ids, team_ids, team_names, player_totals,
             team_totals)
          SELECT 'ALL_TIME', to_timestamp(0), ?, ids, ids, names, scores, scores FROM %s
          ON CONFLICT (period, period_start) DO UPDATE SET version = EXCLUDED.version,
            published_at = now(), team_names = EXCLUDED.team_names,
            player_totals = EXCLUDED.player_totals, team_totals = EXCLUDED.team_totals
          """
              .formatted(TEN),
          """
          INSERT INTO hot_board
            (as_of, player_ids, team_ids, team_names, short_sums, short_spins, long_sums,
             long_spins)
          SELECT to_timestamp(?), ids, ids, names, scores, ids::bigint[], scores, ids::bigint[]
          FROM %s
          ON CONFLICT (only_row) DO UPDATE SET as_of = EXCLUDED.as_of, published_at = now(),
            team_names = EXCLUDED.team_names, short_sums = EXCLUDED.short_sums
          """
              .formatted(TEN));

  private final Connection connection;
  private final AtomicLongArray committedNanos;
  private int publications;

  private SteadyBoardPublisher(Connection connection, int most) {
    this.connection = connection;
    this.committedNanos = new AtomicLongArray(most);
  }

  /**
   * Gets ready to publish.
   *
   * @param duration how long at most
   */
  static SteadyBoardPublisher in(LocalDatabase database, LocalStack stack, Duration duration)
      throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), LocalStack.WRITER, stack.writerPassword());
    connection.setAutoCommit(false);
    return new SteadyBoardPublisher(connection, (int) duration.toSeconds() * PUBLISH.size());
  }

  /** Publishes once a second for so long, and returns when the last second is over. */
  void publishFor(Duration duration) throws SQLException, InterruptedException {
    long next = System.nanoTime();
    for (long seconds = duration.toSeconds(); seconds > 0; seconds--) {
      publishAll();
      next += TimeUnit.SECONDS.toNanos(1);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
    }
  }

  /** Publishes each board in a transaction of its own, as the pipeline does. */
  private void publishAll() throws SQLException {
    for (String board : PUBLISH) {
      try (PreparedStatement sql = connection.prepareStatement(board)) {
        sql.setLong(1, publications);
        sql.setString(2, NAME + publications);
        sql.setLong(3, publications);
        sql.executeUpdate();
      }
      committedNanos.set(publications, System.nanoTime());
      publications++;
      connection.commit();
    }
  }

  /** How many boards were published so far. */
  int publications() {
    return publications;
  }

  /** When a publication's commit began, by the nano time of this process. */
  long committedNanos(int publication) {
    return committedNanos.get(publication);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
