package io.spinboard.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpinEncoderTest {
  private static final long TIME = 1_795_323_600_123_456L;

  @Test
  void writesTheFieldsInTheOrderOfTheSeedData() {
    Spin spin = new Spin(104, 12, 150, 300, TIME, 7, "Zoë \"Z\"", "a-1");

    assertThat(
        json(spin),
        is(
            "{\"playerId\":104,\"gameId\":12,\"stake\":150,\"win\":300,"
                + "\"eventTime\":\"2026-11-22 05:00:00.123456\","
                + "\"teamId\":7,\"teamName\":\"Zoë \\\"Z\\\"\",\"spinId\":\"a-1\"}"));
  }

  @Test
  void omitsAbsentFields() {
    Spin spin = new Spin(104, 12, 150, 0, TIME, Spin.NO_TEAM, null, null);

    assertThat(
        json(spin),
        is(
            "{\"playerId\":104,\"gameId\":12,\"stake\":150,\"win\":0,"
                + "\"eventTime\":\"2026-11-22 05:00:00.123456\"}"));
  }

  @Test
  void rejectsAnEventTimeOutsideTheSupportedYears() {
    Spin spin = new Spin(104, 12, 150, 0, Long.MAX_VALUE, Spin.NO_TEAM, null, null);

    assertThrows(IllegalArgumentException.class, () -> SpinEncoder.encode(spin));
  }

  private static String json(Spin spin) {
    return new String(SpinEncoder.encode(spin), UTF_8);
  }
}
