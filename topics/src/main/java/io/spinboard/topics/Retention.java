package io.spinboard.topics;

import java.time.DateTimeException;
import java.time.Duration;

/**
 * How long a topic keeps its records.
 *
 * @param millis milliseconds, above 0, or -1 for ever
 */
public record Retention(long millis) {
  public static final Retention FOREVER = new Retention(-1);

  private static final String FOREVER_IN_WORDS = "forever";

  /** A retention of at least a millisecond. */
  public static Retention of(Duration duration) {
    return new Retention(duration.toMillis());
  }

  /**
   * Reads {@code forever}, or a duration such as {@code PT24H} or {@code P7D}.
   *
   * @throws IllegalArgumentException if the text is neither; its message tells users so
   */
  public static Retention parse(String text) {
    if (text.equalsIgnoreCase(FOREVER_IN_WORDS)) {
      return FOREVER;
    }
    long millis = parseMillis(text);
    if (millis < 1) {
      throw new IllegalArgumentException("must be at least a millisecond, not '" + text + "'");
    }
    return new Retention(millis);
  }

  @Override
  public String toString() {
    if (millis < 0) {
      return FOREVER_IN_WORDS;
    }
    Duration duration = Duration.ofMillis(millis);
    // A day is still told in hours, as it always was; more of them would take some reckoning.
    boolean wholeDays =
        duration.toDays() > 1 && duration.equals(Duration.ofDays(duration.toDays()));
    return wholeDays ? "P%dD".formatted(duration.toDays()) : duration.toString();
  }

  private static long parseMillis(String text) {
    try {
      return Duration.parse(text).toMillis();
    } catch (DateTimeException | ArithmeticException unreadable) {
      throw new IllegalArgumentException(
          "'" + text + "' is no duration such as PT24H or P7D, and not 'forever'", unreadable);
    }
  }
}
