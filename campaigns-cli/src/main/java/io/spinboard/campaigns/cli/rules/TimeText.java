package io.spinboard.campaigns.cli.rules;

import io.spinboard.events.EventTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Parses and formats times of campaigns, which are microseconds since 1970-01-01 UTC. */
public final class TimeText {
  private TimeText() {}

  /**
   * Parses a time with a zone, {@code now}, or a duration from now such as {@code +PT1H} or {@code
   * -PT1H}. Times relative to now are truncated to seconds.
   *
   * @throws IllegalArgumentException if the text is none of these or out of range
   */
  public static long parse(String text, Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    long micros =
        text.equals("now")
            ? micros(second)
            : text.matches("[+-]P.+") ? micros(fromNow(text, second)) : EventTime.parse(text);
    if (micros < CampaignWithPrizes.EARLIEST_MICROS || micros > CampaignWithPrizes.LATEST_MICROS) {
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

  /** Converts an instant to microseconds; saturates outside the range of a long. */
  public static long micros(Instant instant) {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    } catch (ArithmeticException tooFar) {
      return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** Formats a time as ISO-8601 in UTC. */
  public static String format(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
