package io.spinboard.dashboard.database;

import java.sql.SQLException;
import java.time.Instant;

/**
 * Whether boards can be read.
 *
 * @param state the state in one word
 * @param problem one line that describes the problem; null if there is none
 * @param since when the state began
 */
public record DatabaseHealth(State state, String problem, Instant since) {
  private static final String UNDEFINED_TABLE = "42P01";

  /** The role does not exist or may not connect from this host. */
  private static final String INVALID_AUTHORIZATION = "28000";

  private static final String CONNECTION_EXCEPTION_CLASS = "08";
  private static final String CONNECTION_REJECTED = "08004";
  private static final String INSUFFICIENT_RESOURCES_CLASS = "53";
  private static final String SHUTDOWN_PREFIX = "57P";

  /** The states that clients can distinguish. */
  public enum State {
    /** No connection has been attempted yet. */
    CONNECTING,
    /** Boards can be read. */
    UP,
    /** The database is unreachable. */
    AWAY,
    /** The database is reachable but returns an error. */
    REFUSED,
    /** The database is reachable but has no boards. */
    WITHOUT_SCHEMA
  }

  /** The state before the first connection attempt. */
  public static DatabaseHealth connecting(Instant now) {
    return new DatabaseHealth(State.CONNECTING, null, now);
  }

  /** The state after a successful read. */
  public static DatabaseHealth up(Instant now) {
    return new DatabaseHealth(State.UP, null, now);
  }

  /** The state after a failed connection attempt or read. */
  public static DatabaseHealth failed(SQLException failure, Instant now) {
    State state = stateOf(String.valueOf(failure.getSQLState()));
    return new DatabaseHealth(state, problem(state, failure), now);
  }

  private static String problem(State state, SQLException failure) {
    String sqlState = String.valueOf(failure.getSQLState());
    String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    String message = first.replaceFirst("^(FATAL|ERROR): ", "").replaceFirst("\\.$", "");
    if (state == State.AWAY) {
      return "The database is unreachable: %s.".formatted(message);
    }
    if (state == State.WITHOUT_SCHEMA) {
      return "The database has no boards (%s). Run './spinboard migrate' to create them."
          .formatted(message);
    }
    if (sqlState.equals(INVALID_AUTHORIZATION)) {
      return "The database rejected the login: %s. Run './spinboard migrate' to create tables and roles."
          .formatted(message);
    }
    return sqlState.startsWith(INSUFFICIENT_RESOURCES_CLASS)
        ? "The database is overloaded: %s.".formatted(message)
        : "The database returned an error: %s.".formatted(message);
  }

  private static State stateOf(String sqlState) {
    if (sqlState.equals(UNDEFINED_TABLE)) {
      return State.WITHOUT_SCHEMA;
    }
    boolean unreachable =
        (sqlState.startsWith(CONNECTION_EXCEPTION_CLASS) && !sqlState.equals(CONNECTION_REJECTED))
            || sqlState.startsWith(SHUTDOWN_PREFIX)
            || sqlState.equals("null");
    return unreachable ? State.AWAY : State.REFUSED;
  }

  /** Whether boards can be read. */
  public boolean isUp() {
    return state == State.UP;
  }

  /** Returns this health, with the start time of the earlier one if the state is the same. */
  public DatabaseHealth after(DatabaseHealth earlier) {
    return earlier.state == state ? new DatabaseHealth(state, problem, earlier.since) : this;
  }
}
