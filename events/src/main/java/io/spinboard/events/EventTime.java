package io.spinboard.events;

import static io.spinboard.events.DigitPattern.number;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;

/**
 * Parses and formats event times, which are microseconds since 1970-01-01 UTC.
 *
 * <p>Handwritten instead of {@code DateTimeFormatter}: it runs once per spin, and bad input yields
 * a value here, not an exception.
 */
public final class EventTime {
  /** The result of {@link #parse} for text that is not a valid event time. */
  public static final long NONE = Long.MIN_VALUE;

  /** Length of {@code yyyy-MM-dd HH:mm:ss}, which starts every accepted form. */
  private static final int LENGTH_TO_SECONDS = 19;

  private static final DigitPattern YEAR_MONTH = new DigitPattern("0000-00-");
  private static final DigitPattern DAY_HOUR_MINUTE = new DigitPattern("00?00:00");

  private static final int MAX_FRACTION_DIGITS = 9;
  private static final int MAX_OFFSET_MINUTES = 18 * 60;
  private static final int NO_OFFSET = Integer.MIN_VALUE;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long SECONDS_PER_DAY = 86_400;
  private static final byte[] TEMPLATE =
      "0000-00-00 00:00:00.000000".getBytes(StandardCharsets.US_ASCII);
  private static final long MIN = microsAt(LocalDateTime.of(1, 1, 1, 0, 0));
  private static final long END = microsAt(LocalDateTime.of(10_000, 1, 1, 0, 0));

  private EventTime() {}

  /**
   * Parses an event time.
   *
   * <p>Accepts {@code yyyy-MM-dd HH:mm:ss}, which is UTC, and {@code yyyy-MM-ddTHH:mm:ss} followed
   * by {@code Z} or an offset ({@code +hh:mm}, {@code +hhmm} or {@code +hh}, up to ±18 hours). Both
   * forms take up to 9 fraction digits; digits after the sixth are truncated. The date must exist
   * and be in the years 0001 to 9999, also after conversion to UTC.
   *
   * @return microseconds since 1970-01-01 UTC, or {@link #NONE}
   */
  public static long parse(String text) {
    // Characters outside ASCII become question marks, which no accepted form contains.
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    return parse(ascii, 0, ascii.length);
  }

  /** Parses the bytes from {@code start} (inclusive) to {@code end} (exclusive). */
  static long parse(byte[] text, int start, int end) {
    if (end - start < LENGTH_TO_SECONDS || !hasSeparators(text, start)) {
      return NONE;
    }
    long month = YEAR_MONTH.digitsAt(text, start);
    long minute = DAY_HOUR_MINUTE.digitsAt(text, start + 8);
    if (month == DigitPattern.NO_MATCH || minute == DigitPattern.NO_MATCH) {
      return NONE;
    }
    long day = epochDay(number(month, 0, 4), number(month, 5, 2), number(minute, 0, 2));
    long second =
        secondOfDay(number(minute, 3, 2), number(minute, 6, 2), digits(text, start + 17, 2));
    int afterFraction = skipFraction(text, start + LENGTH_TO_SECONDS, end);
    if (day == NONE || second == NONE || afterFraction < 0) {
      return NONE;
    }
    int offset = offsetMinutes(text, start, afterFraction, end);
    if (offset == NO_OFFSET) {
      return NONE;
    }
    long micros =
        (day * 86_400 + second - offset * 60L) * MICROS_PER_SECOND
            + fractionMicros(text, start + LENGTH_TO_SECONDS, afterFraction);
    return isWritable(micros) ? micros : NONE;
  }

  /** Whether {@link #format} supports an event time: it is in the years 0001 to 9999. */
  public static boolean isWritable(long micros) {
    return micros >= MIN && micros < END;
  }

  /**
   * Formats an event time as in spins on Kafka: UTC without a zone, always with six fraction
   * digits, such as {@code 2026-11-22 05:00:00.123456}.
   *
   * @throws IllegalArgumentException outside the years 0001 to 9999
   */
  public static String format(long micros) {
    byte[] text = new byte[TEMPLATE.length];
    int end = format(micros, text, 0);
    return new String(text, 0, end, StandardCharsets.US_ASCII);
  }

  /**
   * Formats an event time into {@code text} at {@code start}.
   *
   * @return the index after the last byte written
   */
  static int format(long micros, byte[] text, int start) {
    if (!isWritable(micros)) {
      throw new IllegalArgumentException("event time outside the years 0001 to 9999: " + micros);
    }
    System.arraycopy(TEMPLATE, 0, text, start, TEMPLATE.length);
    long second = Math.floorDiv(micros, MICROS_PER_SECOND);
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY));
    int secondOfDay = (int) Math.floorMod(second, SECONDS_PER_DAY);
    write(text, start + 4, date.getYear());
    write(text, start + 7, date.getMonthValue());
    write(text, start + 10, date.getDayOfMonth());
    write(text, start + 13, secondOfDay / 3600);
    write(text, start + 16, secondOfDay / 60 % 60);
    write(text, start + 19, secondOfDay % 60);
    write(text, start + 26, (int) (micros - second * MICROS_PER_SECOND));
    return start + TEMPLATE.length;
  }

  private static boolean hasSeparators(byte[] text, int start) {
    return (text[start + 10] == ' ' || text[start + 10] == 'T') && text[start + 16] == ':';
  }

  private static long epochDay(int year, int month, int day) {
    boolean exists =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= Month.of(month).length(Year.isLeap(year));
    return exists ? LocalDate.of(year, month, day).toEpochDay() : NONE;
  }

  private static long secondOfDay(int hour, int minute, int second) {
    boolean exists =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return exists ? hour * 3600L + minute * 60L + second : NONE;
  }

  /** The end of the optional fraction at {@code at}, or -1 if it is malformed. */
  private static int skipFraction(byte[] text, int at, int end) {
    if (at == end || text[at] != '.') {
      return at;
    }
    int next = at + 1;
    while (next < end && isDigit(text[next])) {
      next++;
    }
    int count = next - at - 1;
    return count >= 1 && count <= MAX_FRACTION_DIGITS ? next : -1;
  }

  private static int fractionMicros(byte[] text, int at, int end) {
    int micros = 0;
    for (int i = 1; i <= 6; i++) {
      micros = micros * 10 + (at + i < end ? text[at + i] - '0' : 0);
    }
    return micros;
  }

  /** Minutes east of UTC. The form with a T requires a zone, the other forbids it. */
  private static int offsetMinutes(byte[] text, int start, int at, int end) {
    if (text[start + 10] == ' ') {
      return at == end ? 0 : NO_OFFSET;
    }
    if (at == end) {
      return NO_OFFSET;
    }
    return switch (text[at]) {
      case 'Z' -> at + 1 == end ? 0 : NO_OFFSET;
      case '+' -> hoursAndMinutes(text, at + 1, end);
      case '-' -> {
        int minutes = hoursAndMinutes(text, at + 1, end);
        yield minutes == NO_OFFSET ? NO_OFFSET : -minutes;
      }
      default -> NO_OFFSET;
    };
  }

  private static int hoursAndMinutes(byte[] text, int at, int end) {
    int hours = end - at >= 2 ? digits(text, at, 2) : -1;
    int minutes =
        switch (end - at) {
          case 2 -> 0;
          case 4 -> digits(text, at + 2, 2);
          case 5 -> text[at + 2] == ':' ? digits(text, at + 3, 2) : -1;
          default -> -1;
        };
    boolean valid =
        hours >= 0 && minutes >= 0 && minutes < 60 && hours * 60 + minutes <= MAX_OFFSET_MINUTES;
    return valid ? hours * 60 + minutes : NO_OFFSET;
  }

  /** The number in {@code count} ASCII digits at {@code at}, or -1 for any other byte. */
  private static int digits(byte[] text, int at, int count) {
    int value = 0;
    for (int i = at; i < at + count; i++) {
      if (!isDigit(text[i])) {
        return -1;
      }
      value = value * 10 + text[i] - '0';
    }
    return value;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  /** Writes a number right-aligned before {@code end}; the template supplies leading zeros. */
  private static void write(byte[] text, int end, int number) {
    for (int i = end - 1, rest = number; rest > 0; i--, rest /= 10) {
      text[i] = (byte) ('0' + rest % 10);
    }
  }

  private static long microsAt(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC) * MICROS_PER_SECOND;
  }
}
