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
 * A few connections on which nothing can be written. Whoever finds all of them busy waits, though
 * not for long: readers are many, and a database that is slow must not collect them.
 */
public final class ReadOnlyPool implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String LIMITS =
      "SET default_transaction_read_only = on; SET statement_timeout = '5s'; SET timezone = 'UTC'";

  private final Connections source;
  private final Semaphore permits;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * @param source where connections come from
   * @param size how many there are at most
   */
  public ReadOnlyPool(Connections source, int size) {
    this.source = source;
    this.permits = new Semaphore(size, true);
  }

  /**
   * Something read.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Read<T> {
    /** Reads it. */
    T from(Connection connection) throws SQLException;
  }

  /**
   * Reads in one transaction, all of it as of one moment.
   *
   * @throws SQLException if the database is away, refuses, or is busy for too long
   */
  public <T> T read(Read<T> read) throws SQLException {
    take();
    Connection connection = null;
    boolean whole = false;
    try {
      connection = connect();
      T result = read.from(connection);
      connection.commit();
      whole = true;
      return result;
    } finally {
      giveBack(connection, whole);
      permits.release();
    }
  }

  private void take() throws SQLException {
    try {
      if (!permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException("all connections are busy");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted", stopped);
    }
  }

  private Connection connect() throws SQLException {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Connection fresh = source.open();
    try (Statement statement = fresh.createStatement()) {
      statement.execute(LIMITS);
      fresh.setAutoCommit(false);
      fresh.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return fresh;
    } catch (SQLException e) {
      fresh.close();
      throw e;
    }
  }

  private void giveBack(Connection connection, boolean whole) throws SQLException {
    if (connection == null) {
      return;
    }
    synchronized (idle) {
      if (whole && !closed) {
        idle.push(connection);
        return;
      }
    }
    // What failed may be broken for good, and one more connection is cheap.
    connection.close();
  }

  /** Closes connections that were opened before the database went away. */
  public void forgetIdle() throws SQLException {
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
    forgetIdle();
  }
}
