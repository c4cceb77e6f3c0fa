package io.spinboard.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Compares {@link FastSpinReader} with the JSON parser on generated values. */
class FastSpinReaderDifferentialTest {
  private static final int DECODED_FAMILIES = 2_000;
  private static final int FAMILIES = 30_000;

  private final SpinDecoder decoder =
      new SpinDecoder(
          Duration.ZERO, InstantSource.fixed(Instant.parse("9999-12-31T23:59:59.999999Z")));

  @Test
  void theFastReaderAgreesWithTheParser() {
    TeamNameCache teamNames = new TeamNameCache();
    int plain = 0;
    for (int n = 0; n < FAMILIES; n++) {
      for (byte[] value : RandomSpinValues.family(n)) {
        Spin spin = FastSpinReader.read(value, teamNames);
        if (spin != null) {
          plain++;
          assertThat(text(value), decoder.decodeWithParser(value), is(spin));
        }
      }
    }

    assertThat("values accepted by the fast reader", plain, greaterThan(FAMILIES));
  }

  @Test
  void theDecoderAgreesWithTheParserOnEveryValue() {
    for (int n = FAMILIES; n < FAMILIES + DECODED_FAMILIES; n++) {
      for (byte[] value : RandomSpinValues.family(n)) {
        assertThat(text(value), decoder.decode(value), is(decoder.decodeWithParser(value)));
      }
    }
  }

  private static String text(byte[] value) {
    return new String(value, ISO_8859_1);
  }
}
