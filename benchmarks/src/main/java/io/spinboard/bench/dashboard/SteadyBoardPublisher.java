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
 * Publishes the four boards of all time once per second, with ten rows each. The team name of the
 * first row contains the publication's number, so that a reader can look up its commit time.
 */
final class SteadyBoardPublisher implements AutoCloseable {
  /** The prefix of the team name in the first row; the publication's number follows. */
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
   * Connects to the database.
   *
   * @param duration the maximum duration of all publishing
   */
  static SteadyBoardPublisher in(LocalDatabase database, LocalStack stack, Duration duration)
      throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), LocalStack.WRITER, stack.writerPassword());
    connection.setAutoCommit(false);
    return new SteadyBoardPublisher(connection, (int) duration.toSeconds() * PUBLISH.size());
  }

  /** Publishes once per second and returns at the end of the last second. */
  void publishFor(Duration duration) throws SQLException, InterruptedException {
    long next = System.nanoTime();
    for (long seconds = duration.toSeconds(); seconds > 0; seconds--) {
      publishAll();
      next += TimeUnit.SECONDS.toNanos(1);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
    }
  }

  /** Publishes each board in its own transaction, as the pipeline does. */
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

  /** Returns the number of boards published so far. */
  int publications() {
    return publications;
  }

  /** Returns the {@link System#nanoTime} just before the commit of a publication. */
  long committedNanos(int publication) {
    return committedNanos.get(publication);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
