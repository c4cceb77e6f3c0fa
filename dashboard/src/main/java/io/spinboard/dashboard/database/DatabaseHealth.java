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

  /** No such role, or not from here. */
  private static final String NO_ENTRY = "28000";

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
    return new DatabaseHealth(state, problem(state, failure), now);
  }

  private static String problem(State state, SQLException failure) {
    String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    String words = first.replaceFirst("^(FATAL|ERROR): ", "").replaceFirst("\\.$", "");
    return switch (state) {
      case WITHOUT_SCHEMA ->
          "The database has no boards (%s); './spinboard migrate' makes them.".formatted(words);
      case REFUSED ->
          NO_ENTRY.equals(failure.getSQLState())
              ? "The database refuses: %s; './spinboard migrate' makes tables and roles."
                  .formatted(words)
              : "The database refuses: %s.".formatted(words);
      default -> "The database cannot be reached: %s.".formatted(words);
    };
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
