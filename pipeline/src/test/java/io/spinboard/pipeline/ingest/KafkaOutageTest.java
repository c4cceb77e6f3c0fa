package io.spinboard.pipeline.ingest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class KafkaOutageTest {
  private static final long NEVER = -9_000_000_000L;
  private static final long NOW = 1_800_000_000_000L;

  private final KafkaOutage outage = new KafkaOutage("localhost:9092");

  @Test
  void silenceOfMoreThanFiveSecondsIsAnOutage() {
    outage.heard(NOW, NOW + 5_000);
    assertThat(outage.isAway(), is(false));

    outage.heard(NOW, NOW + 5_001);
    assertThat(outage.isAway(), is(true));
  }

  @Test
  void anAnswerToAnyReaderEndsIt() {
    outage.heard(NOW, NOW + 6_000);
    outage.heard(NOW + 6_500, NOW + 7_000);
    outage.heard(NOW, NOW + 7_100);

    assertThat(outage.isAway(), is(false));
  }

  @Test
  void beforeTheFirstAnswerNothingIsKnown() {
    outage.heard(NEVER, NOW);

    assertThat(outage.isAway(), is(false));
  }
}
