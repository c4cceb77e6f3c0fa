package io.spinboard.campaigns.cli.text;

import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Excerpt;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Formats numbers, scores and durations of campaigns, independent of the locale. */
public final class CampaignFormat {
  private static final int MILLIONTHS = 6;
  private static final long MINUTE_MICROS = 60_000_000;

  private CampaignFormat() {}

  /** Formats a whole number, such as {@code 12,345}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Formats a score: multipliers such as {@code 12.5 ×}, others as whole numbers. */
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

  /** Formats a subject, such as {@code player 7} or {@code team 3 (Reds)}. */
  public static String subject(Subject subject, int id, String name) {
    return subject.text() + " " + id + (name == null ? "" : " (" + Excerpt.of(name) + ")");
  }

  /** Formats a duration exactly, such as {@code 1 min 5.25 s}. */
  public static String duration(long micros) {
    Duration length = Duration.ofNanos(Math.multiplyExact(micros, 1000));
    StringBuilder text = new StringBuilder();
    append(text, length.toDays(), "d");
    append(text, length.toHoursPart(), "h");
    append(text, length.toMinutesPart(), "min");
    long rest = micros % MINUTE_MICROS;
    if (rest > 0 || text.isEmpty()) {
      String seconds = BigDecimal.valueOf(rest, MILLIONTHS).stripTrailingZeros().toPlainString();
      text.append(text.isEmpty() ? "" : " ").append(seconds).append(" s");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
    }
  }
}
