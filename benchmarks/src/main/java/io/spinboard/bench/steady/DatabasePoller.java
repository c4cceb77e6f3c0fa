package io.spinboard.bench.steady;

import io.spinboard.cli.CommandException;
import io.spinboard.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Queries one number from the database every 5 ms, in its own thread. */
final class DatabasePoller implements AutoCloseable {
  /** The score of the first row of the board of all time. */
  static final String LEADING_SCORE =
      "SELECT total_score FROM top_players WHERE period = 'ALL_TIME' AND rank = 1";

  /** The tick of the hot streaks, microseconds since 1970-01-01 UTC. */
  static final String LATEST_TICK =
      "SELECT (extract(epoch FROM as_of) * 1000000)::bigint FROM hot_streaks WHERE rank = 1";

  private static final long POLL_MILLIS = 5;

  private final Connection connection;
  private final PreparedStatement query;
  private final LongConsumer consumer;
  private final Thread thread = new Thread(this::poll, "database-poller");
  private volatile boolean closed;
  private volatile SQLException failure;

  private DatabasePoller(Connection connection, String query, LongConsumer consumer)
      throws SQLException {
    this.connection = connection;
    this.query = connection.prepareStatement(query);
    this.consumer = consumer;
  }

  /**
   * Starts polling.
   *
   * @param query returns one number, or no row if there is none
   * @param consumer receives each result
   */
  static DatabasePoller start(String jdbcUrl, String query, LongConsumer consumer)
      throws SQLException {
    DatabasePoller poller =
        new DatabasePoller(
            DriverManager.getConnection(jdbcUrl, LocalStack.READER, null), query, consumer);
    poller.thread.setDaemon(true);
    poller.thread.start();
    return poller;
  }

  private void poll() {
    try {
      while (!closed) {
        try (ResultSet row = query.executeQuery()) {
          if (row.next()) {
            consumer.accept(row.getLong(1));
          }
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    } catch (SQLException e) {
      failure = e;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Checks that polling goes on.
   *
   * @throws CommandException if a query failed
   */
  void requireRunning() {
    if (failure != null) {
      throw new CommandException("failed to read the boards: " + failure.getMessage());
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
