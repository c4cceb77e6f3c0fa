package io.spinboard.campaigns.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.cli.text.CampaignFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1             | 0.000001 s
          5250000       | 5.25 s
          60000000      | 1 min
          3600000001    | 1 h 0.000001 s
          2678400000000 | 31 d
          90061500000   | 1 d 1 h 1 min 1.5 s
          """)
  void durationsAreExact(long micros, String text) {
    assertThat(CampaignFormat.duration(micros), is(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NET            | -1234567            | -1,234,567
          WIN            | 9223372036854775807 | 9,223,372,036,854,775,807
          MULTIPLIER_MAX | 0                   | 0 ×
          MULTIPLIER_MAX | 100000000           | 100 ×
          MULTIPLIER_SUM | 1234500001          | 1,234.500001 ×
          MULTIPLIER_SUM | 9223372036854775807 | 9,223,372,036,854.775807 ×
          """)
  void scoresAreExact(Scoring scoring, long score, String text) {
    assertThat(CampaignFormat.score(scoring, score), is(text));
  }
}
