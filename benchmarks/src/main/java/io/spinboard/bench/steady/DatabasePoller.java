package io.spinboard.bench.steady;

import io.spinboard.cli.Refusal;
import io.spinboard.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** A reader who looks at one number in the database every few milliseconds, in its own thread. */
final class DatabasePoller implements AutoCloseable {
  /** The points of whoever leads the board of all time. */
  static final String LEADING_SCORE =
      "SELECT total_score FROM top_players WHERE period = 'ALL_TIME' AND rank = 1";

  /** The tick of the hot streaks, microseconds since 1970 UTC. */
  static final String LATEST_TICK =
      "SELECT (extract(epoch FROM as_of) * 1000000)::bigint FROM hot_streaks WHERE rank = 1";

  private static final long LOOK_EVERY_MILLIS = 5;

  private final Connection connection;
  private final PreparedStatement query;
  private final LongConsumer eye;
  private final Thread thread = new Thread(this::look, "watch");
  private volatile boolean closed;
  private volatile SQLException failure;

  private DatabasePoller(Connection connection, String query, LongConsumer eye)
      throws SQLException {
    this.connection = connection;
    this.query = connection.prepareStatement(query);
    this.eye = eye;
  }

  /**
   * Begins to look.
   *
   * @param query gives one number, or no row while there is none
   * @param eye is told the number each time
   */
  static DatabasePoller start(String jdbcUrl, String query, LongConsumer eye) throws SQLException {
    DatabasePoller watch =
        new DatabasePoller(
            DriverManager.getConnection(jdbcUrl, LocalStack.READER, null), query, eye);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void look() {
    try {
      while (!closed) {
        try (ResultSet row = query.executeQuery()) {
          if (row.next()) {
            eye.accept(row.getLong(1));
          }
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (SQLException e) {
      failure = e;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Goes on only if the reader does.
   *
   * @throws Refusal if the database could not be read
   */
  void requireLooking() {
    if (failure != null) {
      throw new Refusal("the boards cannot be read: " + failure.getMessage());
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
