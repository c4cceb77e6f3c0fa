package io.spinboard.pipeline.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that waits out an outage of the database: work is tried again until it succeeds,
 * with one line in the log when the outage begins and one when it ends. Work must therefore be
 * idempotent.
 */
public final class PatientConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PatientConnection.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final DatabaseAccess access;
  private Connection connection;

  public PatientConnection(DatabaseAccess access) {
    this.access = access;
  }

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Work {
    void on(Connection connection) throws SQLException;
  }

  /**
   * Does the work, once or, through an outage, again.
   *
   * @throws SQLException when the work itself is at fault
   * @throws InterruptedException when the pipeline is being stopped
   */
  public void run(Work work) throws SQLException, InterruptedException {
    SQLException failure = attempt(work);
    if (failure == null) {
      return;
    }
    DatabaseOutage.begins(oneLine(failure));
    try {
      Duration wait = FIRST_WAIT;
      do {
        Thread.sleep(wait.toMillis());
        wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        failure = attempt(work);
      } while (failure != null);
    } finally {
      DatabaseOutage.ends(failure == null);
    }
  }

  /** Null when it worked; otherwise why it did not, this time. */
  private SQLException attempt(Work work) throws SQLException {
    try {
      if (connection == null) {
        connection = access.connect();
      }
      work.on(connection);
      return null;
    } catch (SQLException e) {
      close();
      if (!passes(e)) {
        throw e;
      }
      return e;
    }
  }

  /** Whether the same work may succeed later; see PostgreSQL's appendix of error codes. */
  private static boolean passes(SQLException e) {
    String state = e.getSQLState();
    return state != null
        && (state.startsWith("08") // connection exceptions
            || state.startsWith("57P") // the server is shutting down or starting up
            || state.startsWith("53") // out of connections, memory or disk
            || state.equals("25006") // a standby, until it is promoted
            || state.equals("40001") // serialization failure
            || state.equals("40P01")); // deadlock
  }

  private static String oneLine(SQLException e) {
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
      LOG.debug("Closing a broken connection failed", e);
    }
    connection = null;
  }
}
