package io.spinboard.campaigns.cli.text;

import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Excerpt;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** How numbers of campaigns are told, whatever the locale. */
public final class Words {
  private static final int MILLIONTHS = 6;
  private static final long MINUTE_MICROS = 60_000_000;

  private Words() {}

  /** A whole number, such as {@code 12,345}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A score: multipliers as such, {@code 12.5 ×}, all else as whole numbers. */
  public static String score(Scoring scoring, long score) {
    return switch (scoring) {
      case MULTIPLIER_MAX, MULTIPLIER_SUM -> multiplier(score);
      case WIN, NET, TURNOVER, SPINS -> number(score);
    };
  }

  private static String multiplier(long millionths) {
    BigDecimal exact = BigDecimal.valueOf(millionths, MILLIONTHS);
    String digits = String.format(Locale.ROOT, "%,.6f", exact);
    return digits.replaceFirst("\\.?0+$", "") + " ×";
  }

  /** Somebody, such as {@code player 7} or {@code team 3 (Reds)}. */
  public static String somebody(Subject subject, int id, String name) {
    return subject.text() + " " + id + (name == null ? "" : " (" + Excerpt.of(name) + ")");
  }

  /** A length of time to the microsecond, such as {@code 1 min 5.25 s}. */
  public static String length(long micros) {
    Duration length = Duration.ofNanos(Math.multiplyExact(micros, 1000));
    StringBuilder words = new StringBuilder();
    append(words, length.toDays(), "d");
    append(words, length.toHoursPart(), "h");
    append(words, length.toMinutesPart(), "min");
    long rest = micros % MINUTE_MICROS;
    if (rest > 0 || words.isEmpty()) {
      String seconds = BigDecimal.valueOf(rest, MILLIONTHS).stripTrailingZeros().toPlainString();
      words.append(words.isEmpty() ? "" : " ").append(seconds).append(" s");
    }
    return words.toString();
  }

  private static void append(StringBuilder words, long count, String unit) {
    if (count > 0) {
      words.append(words.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
    }
  }
}
