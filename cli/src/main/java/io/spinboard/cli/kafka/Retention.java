package io.spinboard.cli.kafka;

import java.time.DateTimeException;
import java.time.Duration;

/**
 * How long a topic keeps its records.
 *
 * @param millis milliseconds, above 0; -1 means forever
 */
public record Retention(long millis) {
  public static final Retention FOREVER = new Retention(-1);

  private static final String FOREVER_TEXT = "forever";

  /** Creates a retention from a duration of at least a millisecond. */
  public static Retention of(Duration duration) {
    return new Retention(duration.toMillis());
  }

  /**
   * Parses {@code forever} or a duration such as {@code PT24H} or {@code P7D}.
   *
   * @throws IllegalArgumentException if the text is neither; the message is for the user
   */
  public static Retention parse(String text) {
    if (text.equalsIgnoreCase(FOREVER_TEXT)) {
      return FOREVER;
    }
    long millis = parseMillis(text);
    if (millis < 1) {
      throw new IllegalArgumentException("must be at least 1 millisecond, not '" + text + "'");
    }
    return new Retention(millis);
  }

  @Override
  public String toString() {
    if (millis < 0) {
      return FOREVER_TEXT;
    }
    Duration duration = Duration.ofMillis(millis);
    // 24 hours stay PT24H, which is how the default is written; only longer ones become days.
    boolean wholeDays =
        duration.toDays() > 1 && duration.equals(Duration.ofDays(duration.toDays()));
    return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
  }

  private static long parseMillis(String text) {
    try {
      return Duration.parse(text).toMillis();
    } catch (DateTimeException | ArithmeticException unreadable) {
      throw new IllegalArgumentException(
          "'" + text + "' is neither a duration such as PT24H or P7D nor 'forever'", unreadable);
    }
  }
}
