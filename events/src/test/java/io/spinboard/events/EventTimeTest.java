package io.spinboard.events;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-22 05:00:00,              2026-11-22T05:00:00Z",
    "2026-11-22 05:00:00.1,            2026-11-22T05:00:00.1Z",
    "2026-11-22 05:00:00.123456,       2026-11-22T05:00:00.123456Z",
    "2026-11-22 05:00:00.123456999,    2026-11-22T05:00:00.123456Z",
    "2026-11-22T05:00:00Z,             2026-11-22T05:00:00Z",
    "2026-11-22T05:00:00.000001Z,      2026-11-22T05:00:00.000001Z",
    "2026-11-22T05:00:00+01:30,        2026-11-22T03:30:00Z",
    "2026-11-22T05:00:00-0130,         2026-11-22T06:30:00Z",
    "2026-11-22T05:00:00.5+13,         2026-11-21T16:00:00.5Z",
    "2026-11-22T05:00:00+18:00,        2026-11-21T11:00:00Z",
    "2026-11-22T05:00:00-18:00,        2026-11-22T23:00:00Z",
    "2026-11-22T05:00:00-00:00,        2026-11-22T05:00:00Z",
    "2024-02-29 00:00:00,              2024-02-29T00:00:00Z",
    "2000-02-29 00:00:00,              2000-02-29T00:00:00Z",
    "1969-12-31 23:59:59.9999999,      1969-12-31T23:59:59.999999Z",
    "0001-01-01 00:00:00,              0001-01-01T00:00:00Z",
    "9999-12-31 23:59:59.999999999,    9999-12-31T23:59:59.999999Z",
  })
  void parsesEveryAcceptedFormToTheMicrosecond(String text, Instant expected) {
    assertThat(EventTime.parse(text), is(micros(expected)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-11-22",
        "2026-11-22 05:00",
        "2026-11-22T05:00:00",
        "2026-11-22 05:00:00Z",
        "2026-11-22 05:00:00+00:00",
        "2026-11-22_05:00:00",
        "2026-11-22t05:00:00Z",
        "2026-11-22T05:00:00z",
        " 2026-11-22 05:00:00",
        "2026-11-22 05:00:00 ",
        "2026/11/22 05:00:00",
        "2026-11-22 05.00.00",
        "2026-11-22 05:00:00.",
        "2026-11-22 05:00:00,5",
        "2026-11-22 05:00:00.1234567890",
        "2026-11-22 05:00:00.12a",
        "2026-11-22T05:00:00.Z",
        "2026-11-22T05:00:00ZZ",
        "2026-11-22T05:00:00+",
        "2026-11-22T05:00:00+1",
        "2026-11-22T05:00:00+1:30",
        "2026-11-22T05:00:00+01:",
        "2026-11-22T05:00:00+01:3",
        "2026-11-22T05:00:00+013",
        "2026-11-22T05:00:00+01-30",
        "2026-11-22T05:00:00+01:60",
        "2026-11-22T05:00:00+18:01",
        "2026-11-22T05:00:00-19:00",
        "2026-11-22T05:00:00+01:30:00",
        "2026-11-22T05:00:00+01:30[Europe/Paris]",
        "2026-02-29 00:00:00",
        "1900-02-29 00:00:00",
        "2026-04-31 00:00:00",
        "2026-00-10 00:00:00",
        "2026-13-10 00:00:00",
        "2026-11-00 00:00:00",
        "2026-11-32 00:00:00",
        "2026-11-22 24:00:00",
        "2026-11-22 05:60:00",
        "2016-12-31 23:59:60",
        "0000-12-31 00:00:00",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "-001-11-22 05:00:00",
        "+2026-11-22T05:00:00Z",
        "12026-11-22 05:00:00",
        "２０２６-11-22 05:00:00",
      })
  void rejectsEverythingElse(String text) {
    assertThat(EventTime.parse(text), is(EventTime.NONE));
  }

  @Test
  void formatsLikeTheSeedData() {
    long time = micros(Instant.parse("2026-11-22T05:00:00.000042Z"));

    assertThat(EventTime.format(time), is("2026-11-22 05:00:00.000042"));
  }

  @Test
  void failsToFormatATimeItCouldNotParse() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EventTime.format(micros(Instant.parse("0000-12-31T23:59:59Z"))));
    assertThrows(IllegalArgumentException.class, () -> EventTime.format(Long.MAX_VALUE));
  }

  private static long micros(Instant time) {
    return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + time.getNano() / 1000;
  }
}
