package io.spinboard.cli.kafka;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
  @ParameterizedTest
  @CsvSource({
    "PT24H, 86400000, PT24H",
    "P1D, 86400000, PT24H",
    "P7D, 604800000, P7D",
    "PT48H, 172800000, P2D",
    "PT49H, 176400000, PT49H",
    "PT0.001S, 1, PT0.001S",
    "forever, -1, forever",
    "FOREVER, -1, forever"
  })
  void isParsedAndFormatted(String text, long millis, String formatted) {
    Retention retention = Retention.parse(text);

    assertThat(retention.millis(), is(millis));
    assertThat(retention, hasToString(formatted));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a week", "7d", "-1", "PT9999999999999999H", "P106751991168D"})
  void rejectsInvalidTextWithExamples(String text) {
    var invalid = assertThrows(IllegalArgumentException.class, () -> Retention.parse(text));

    assertThat(invalid.getMessage(), containsString("neither a duration such as PT24H or P7D"));
  }

  @Test
  void rejectsLessThanAMillisecond() {
    for (String text : new String[] {"PT0S", "PT-1H", "PT0.0009S"}) {
      var invalid = assertThrows(IllegalArgumentException.class, () -> Retention.parse(text));

      assertThat(invalid.getMessage(), is("must be at least 1 millisecond, not '" + text + "'"));
    }
  }
}
