package io.spinboard.dashboard.database;

import java.sql.SQLException;
import java.time.Instant;

/**
 * Whether boards can be read, for people.
 *
 * @param state in a word
 * @param problem one line that says what is wrong; null if nothing is
 * @param since when that began
 */
public record DatabaseHealth(State state, String problem, Instant since) {
  private static final String NO_TABLE = "42P01";
  private static final String NO_CONNECTION = "08";
  private static final String LOGIN_REJECTED = "08004";
  private static final String SHUTTING_DOWN = "57P";

  /** What there is to tell apart. */
  public enum State {
    /** Nothing has been tried yet. */
    CONNECTING,
    /** All is well. */
    UP,
    /** It cannot be reached. */
    AWAY,
    /** It can be reached, and refuses. */
    REFUSED,
    /** It has no boards. */
    WITHOUT_SCHEMA
  }

  /** Before the first attempt. */
  public static DatabaseHealth connecting(Instant now) {
    return new DatabaseHealth(State.CONNECTING, null, now);
  }

  /** When boards can be read. */
  public static DatabaseHealth up(Instant now) {
    return new DatabaseHealth(State.UP, null, now);
  }

  /** When they cannot. */
  public static DatabaseHealth failed(SQLException failure, Instant now) {
    State state = stateOf(String.valueOf(failure.getSQLState()));
    String words = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    return new DatabaseHealth(
        state,
        switch (state) {
          case WITHOUT_SCHEMA ->
              "The database has no boards; './spinboard migrate' makes them. (%s)".formatted(words);
          case REFUSED -> "The database refuses: " + words;
          default -> "The database cannot be reached: " + words;
        },
        now);
  }

  private static State stateOf(String sqlState) {
    if (sqlState.equals(NO_TABLE)) {
      return State.WITHOUT_SCHEMA;
    }
    boolean away =
        (sqlState.startsWith(NO_CONNECTION) && !sqlState.equals(LOGIN_REJECTED))
            || sqlState.startsWith(SHUTTING_DOWN)
            || sqlState.equals("null");
    return away ? State.AWAY : State.REFUSED;
  }

  /** Whether boards can be read. */
  public boolean isUp() {
    return state == State.UP;
  }

  /** This one, or the earlier one if it says the same: then that is when it began. */
  public DatabaseHealth after(DatabaseHealth earlier) {
    return earlier.state == state ? new DatabaseHealth(state, problem, earlier.since) : this;
  }
}
