package io.spinboard.events;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class DigitPatternTest {
  private static final String PATTERN = "00?00:0-";
  private static final byte[] TEXT = "x12T34:5-x".getBytes(US_ASCII);

  private final DigitPattern pattern = new DigitPattern(PATTERN);

  @Test
  void extractsNumbers() {
    long digits = pattern.digitsAt(TEXT, 1);

    assertThat(DigitPattern.number(digits, 0, 2), is(12));
    assertThat(DigitPattern.number(digits, 3, 2), is(34));
    assertThat(DigitPattern.number(digits, 6, 1), is(5));
  }

  @Test
  void rejectsAnyOtherByteAtEveryPosition() {
    for (int i = 0; i < PATTERN.length(); i++) {
      for (int b = Byte.MIN_VALUE; b <= Byte.MAX_VALUE; b++) {
        byte[] text = TEXT.clone();
        text[1 + i] = (byte) b;

        boolean matches = pattern.digitsAt(text, 1) != DigitPattern.NO_MATCH;
        assertThat("byte " + b + " at " + i, matches, is(allows(PATTERN.charAt(i), b)));
      }
    }
  }

  private static boolean allows(char expected, int b) {
    return switch (expected) {
      case '0' -> b >= '0' && b <= '9';
      case '?' -> b >= 0;
      default -> b == expected;
    };
  }
}
