package io.spinboard.dashboard.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A small pool of read-only connections. A reader waits at most two seconds for a connection, so
 * that a slow database does not block all threads of the web server.
 */
public final class ReadOnlyConnectionPool implements AutoCloseable {
  private static final Duration MAX_WAIT = Duration.ofSeconds(2);

  /** SQLSTATE {@code too_many_connections}. */
  private static final String TOO_MANY_CONNECTIONS = "53300";

  private static final String SESSION_SETTINGS =
      "SET default_transaction_read_only = on; SET statement_timeout = '5s'; SET timezone = 'UTC'";

  private final ConnectionSource source;
  private final Semaphore permits;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * @param source opens the connections
   * @param size maximum number of connections
   */
  public ReadOnlyConnectionPool(ConnectionSource source, int size) {
    this.source = source;
    this.permits = new Semaphore(size, true);
  }

  /**
   * A read in one transaction.
   *
   * @param <T> type of the result
   */
  @FunctionalInterface
  public interface Read<T> {
    /** Reads from the connection. */
    T from(Connection connection) throws SQLException;
  }

  /**
   * Runs a read in one transaction, on one snapshot of the database.
   *
   * @throws SQLException if the database is unreachable, overloaded or returns an error
   */
  public <T> T read(Read<T> read) throws SQLException {
    acquirePermit();
    Connection connection = null;
    boolean committed = false;
    try {
      connection = takeOrOpen();
      T result = read.from(connection);
      connection.commit();
      committed = true;
      return result;
    } finally {
      release(connection, committed);
      permits.release();
    }
  }

  private void acquirePermit() throws SQLException {
    try {
      if (!permits.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException(
            "all connections of the dashboard are busy", TOO_MANY_CONNECTIONS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted", stopped);
    }
  }

  private Connection takeOrOpen() throws SQLException {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Connection fresh = source.open();
    try (Statement statement = fresh.createStatement()) {
      statement.execute(SESSION_SETTINGS);
      fresh.setAutoCommit(false);
      fresh.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return fresh;
    } catch (SQLException e) {
      fresh.close();
      throw e;
    }
  }

  private void release(Connection connection, boolean committed) throws SQLException {
    if (connection == null) {
      return;
    }
    synchronized (idle) {
      if (committed && !closed) {
        idle.push(connection);
        return;
      }
    }
    // After a failure the connection may be broken, and opening another one is cheap.
    connection.close();
  }

  /** Closes the idle connections, which may be broken after the database was unreachable. */
  public void closeIdle() throws SQLException {
    synchronized (idle) {
      for (Connection connection : idle) {
        connection.close();
      }
      idle.clear();
    }
  }

  @Override
  public void close() throws SQLException {
    synchronized (idle) {
      closed = true;
    }
    closeIdle();
  }
}
