package io.spinboard.pipeline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that retries work until PostgreSQL is available again, with one line in the log when
 * an outage starts and one when it ends. Work can be executed more than once and must therefore be
 * idempotent. Not thread-safe.
 */
public final class RetryingConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RetryingConnection.class);
  private static final Duration MIN_DELAY = Duration.ofMillis(100);
  private static final Duration MAX_DELAY = Duration.ofSeconds(3);

  private final DatabaseAccess access;
  private Connection connection;

  public RetryingConnection(DatabaseAccess access) {
    this.access = access;
  }

  /** Idempotent work on an open connection. */
  @FunctionalInterface
  public interface Work {
    void on(Connection connection) throws SQLException;
  }

  /**
   * Executes the work, and retries it while PostgreSQL is unavailable.
   *
   * @throws SQLException if the work fails for a reason that a retry does not remove
   * @throws InterruptedException if the pipeline is being stopped
   */
  public void run(Work work) throws SQLException, InterruptedException {
    SQLException failure = attempt(work);
    if (failure == null) {
      return;
    }
    OutageLog.start(firstLine(failure));
    try {
      Duration delay = MIN_DELAY;
      do {
        Thread.sleep(delay.toMillis());
        delay = delay.compareTo(MAX_DELAY) < 0 ? delay.multipliedBy(2) : MAX_DELAY;
        failure = attempt(work);
      } while (failure != null);
    } finally {
      OutageLog.end(failure == null);
    }
  }

  /** Returns null if the work succeeded, or the failure if a retry may succeed. */
  private SQLException attempt(Work work) throws SQLException {
    try {
      if (connection == null) {
        connection = access.connect();
      }
      work.on(connection);
      return null;
    } catch (SQLException e) {
      close();
      if (!isTransient(e)) {
        throw e;
      }
      return e;
    }
  }

  /** Whether a retry may succeed; see the appendix of error codes in PostgreSQL's manual. */
  private static boolean isTransient(SQLException e) {
    String state = e.getSQLState();
    return state != null
        && (state.startsWith("08") // connection exceptions
            || state.startsWith("57P") // the server is shutting down or starting up
            || state.startsWith("53") // out of connections, memory or disk
            || state.equals("25006") // a standby, until it is promoted
            || state.equals("40001") // serialization failure
            || state.equals("40P01")); // deadlock
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
  }

  @Override
  public void close() {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("Failed to close a broken connection", e);
    }
    connection = null;
  }
}
