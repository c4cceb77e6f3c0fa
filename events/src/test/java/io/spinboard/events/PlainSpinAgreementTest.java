package io.spinboard.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The JSON parser as the oracle: what the fast way reads, the parser reads as the same spin. */
class PlainSpinAgreementTest {
  private static final int FEW = 2_000;
  private static final int MANY = 30_000;

  private final SpinDecoder decoder =
      new SpinDecoder(
          Duration.ZERO, InstantSource.fixed(Instant.parse("9999-12-31T23:59:59.999999Z")));

  @Test
  void theFastWayReadsNoOtherSpin() {
    TeamNames teamNames = new TeamNames();
    int plain = 0;
    for (int n = 0; n < MANY; n++) {
      for (byte[] value : OddValues.family(n)) {
        Spin spin = PlainSpin.read(value, teamNames);
        if (spin != null) {
          plain++;
          assertThat(text(value), decoder.decodeThoroughly(value), is(spin));
        }
      }
    }

    assertThat("values that the fast way reads", plain, greaterThan(MANY));
  }

  @Test
  void anyValueGetsTheParsersAnswer() {
    for (int n = MANY; n < MANY + FEW; n++) {
      for (byte[] value : OddValues.family(n)) {
        assertThat(text(value), decoder.decode(value), is(decoder.decodeThoroughly(value)));
      }
    }
  }

  private static String text(byte[] value) {
    return new String(value, ISO_8859_1);
  }
}
