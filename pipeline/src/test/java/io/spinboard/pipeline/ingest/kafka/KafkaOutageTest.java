package io.spinboard.pipeline.ingest.kafka;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class KafkaOutageTest {
  private static final long NEVER = -9_000_000_000L;
  private static final long NOW = 1_800_000_000_000L;

  private final KafkaOutage outage = new KafkaOutage("localhost:9092");

  @Test
  void moreThanFiveSecondsWithoutAResponseAreAnOutage() {
    outage.brokerResponded(NOW, NOW + 5_000);
    assertThat(outage.isOngoing(), is(false));

    outage.brokerResponded(NOW, NOW + 5_001);
    assertThat(outage.isOngoing(), is(true));
  }

  @Test
  void aResponseToAnyReaderEndsTheOutage() {
    outage.brokerResponded(NOW, NOW + 6_000);
    outage.brokerResponded(NOW + 6_500, NOW + 7_000);
    outage.brokerResponded(NOW, NOW + 7_100);

    assertThat(outage.isOngoing(), is(false));
  }

  @Test
  void thereIsNoOutageBeforeTheFirstResponse() {
    outage.brokerResponded(NEVER, NOW);

    assertThat(outage.isOngoing(), is(false));
  }
}
