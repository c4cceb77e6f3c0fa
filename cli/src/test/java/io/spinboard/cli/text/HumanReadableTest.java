package io.spinboard.cli.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanReadableTest {
  @Test
  void countsHaveSeparatorsAndAPlural() {
    assertThat(HumanReadable.count(1, "record"), is("1 record"));
    assertThat(HumanReadable.count(12_345, "record"), is("12,345 records"));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 1 s",
    "PT59.9S, 59 s",
    "PT1M5S, 1 min 05 s",
    "PT59M59S, 59 min 59 s",
    "PT1H5M59S, 1 h 05 min",
    "PT49H, 49 h 00 min"
  })
  void durationsHaveTwoUnitsAtMost(Duration duration, String text) {
    assertThat(HumanReadable.duration(duration), is(text));
  }

  @Test
  void elapsedTimeIsInSeconds() {
    long twoSecondsAgo = System.nanoTime() - 2_000_000_000L;
    assertThat(HumanReadable.secondsSince(twoSecondsAgo), matchesPattern("[0-9]+\\.[0-9] s"));
  }
}
