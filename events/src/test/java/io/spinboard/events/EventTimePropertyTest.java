package io.spinboard.events;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Compares {@link EventTime} with java.time. */
class EventTimePropertyTest {
  private static final long YEAR_1 = -62_135_596_800_000_000L;
  private static final long END_OF_YEAR_9999 = 253_402_300_799_999_999L;

  /** The syntax of the accepted forms; java.time decides whether the time exists. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "(?: [0-9:]{8}(?:[.][0-9]{1,9})?"
              + "|T[0-9:]{8}(?:[.][0-9]{1,9})?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?))");

  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  @Property
  void parsesEveryTimeItFormats(@ForAll @LongRange(min = YEAR_1, max = END_OF_YEAR_9999) long t) {
    assertThat(EventTime.parse(EventTime.format(t)), is(t));
    assertThat(EventTime.format(t).length(), is(26));
  }

  @Property(tries = 20_000)
  void agreesWithJavaTime(@ForAll("almostValidTimes") String text) {
    assertThat(text, EventTime.parse(text), is(oracle(text)));
  }

  @Property
  void rejectsArbitraryText(@ForAll String text) {
    assertThat(EventTime.parse(text), is(EventTime.NONE));
  }

  @Provide
  Arbitrary<String> almostValidTimes() {
    Arbitrary<String> dates =
        Combinators.combine(number(0, 9999), number(0, 13), number(0, 32))
            .as((year, month, day) -> ascii("%04d-%02d-%02d", year, month, day));
    Arbitrary<String> times =
        Combinators.combine(number(0, 24), number(0, 60), number(0, 60))
            .as((hour, minute, second) -> ascii("%02d:%02d:%02d", hour, minute, second));
    Arbitrary<String> fractions =
        Arbitraries.strings().numeric().ofMaxLength(10).map(digits -> "." + digits);
    Arbitrary<String> offsets =
        Combinators.combine(
                Arbitraries.of("+", "-"), number(0, 19), Arbitraries.of("", ":"), number(0, 61))
            .as(
                (sign, hours, colon, minutes) ->
                    ascii("%s%02d%s%02d", sign, hours, colon, minutes));
    return Combinators.combine(
            dates,
            Arbitraries.of(" ", "T"),
            times,
            Arbitraries.oneOf(Arbitraries.just(""), fractions),
            Arbitraries.oneOf(Arbitraries.of("", "Z", "+05", "-18"), offsets))
        .as((date, separator, time, fraction, zone) -> date + separator + time + fraction + zone);
  }

  private static String ascii(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static Arbitrary<Integer> number(int min, int max) {
    return Arbitraries.integers().between(min, max);
  }

  private static long oracle(String text) {
    if (!SYNTAX.matcher(text).matches()) {
      return EventTime.NONE;
    }
    try {
      Instant time = text.charAt(10) == 'T' ? zoned(text) : local(text, ZoneOffset.UTC);
      long micros = TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + time.getNano() / 1000;
      return micros >= YEAR_1 && micros <= END_OF_YEAR_9999 ? micros : EventTime.NONE;
    } catch (DateTimeException noSuchTime) {
      return EventTime.NONE;
    }
  }

  private static Instant zoned(String text) {
    int zone = Math.max(text.indexOf('Z'), Math.max(text.indexOf('+'), text.lastIndexOf('-')));
    return local(text.substring(0, zone).replace('T', ' '), ZoneOffset.of(text.substring(zone)));
  }

  private static Instant local(String text, ZoneOffset offset) {
    LocalDateTime time = LocalDateTime.parse(text, LOCAL);
    if (time.getYear() == 0) {
      throw new DateTimeException("no year 0");
    }
    return OffsetDateTime.of(time, offset).toInstant();
  }
}
