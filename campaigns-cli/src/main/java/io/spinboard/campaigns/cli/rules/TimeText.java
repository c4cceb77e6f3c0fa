package io.spinboard.campaigns.cli.rules;

import io.spinboard.events.EventTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as people write them, kept as microseconds since 1970-01-01 UTC. */
public final class TimeText {
  private TimeText() {}

  /**
   * Reads a time with its zone, {@code now}, or a duration from now, {@code +PT1H} or {@code
   * -PT1H}. What is relative to now begins with a whole second.
   *
   * @throws IllegalArgumentException if the text is none of these, or no time of a campaign
   */
  public static long read(String text, Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    long micros =
        text.equals("now")
            ? micros(second)
            : text.matches("[+-]P.+") ? micros(fromNow(text, second)) : EventTime.parse(text);
    if (micros < Promotion.EARLIEST_MICROS || micros > Promotion.LATEST_MICROS) {
      throw new IllegalArgumentException(text);
    }
    return micros;
  }

  private static Instant fromNow(String text, Instant now) {
    try {
      Duration distance = Duration.parse(text.substring(1));
      return text.startsWith("-") ? now.minus(distance) : now.plus(distance);
    } catch (DateTimeException | ArithmeticException unreadable) {
      throw new IllegalArgumentException(text, unreadable);
    }
  }

  /** The microseconds of an instant; of one too far away, the last there are. */
  public static long micros(Instant instant) {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    } catch (ArithmeticException tooFar) {
      return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** The time as ISO-8601 in UTC, without a fraction if there is none. */
  public static String of(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
