package io.spinboard.events;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

class OutlineTest {
  private static final String OUTLINE = "00?00:0-";
  private static final byte[] TEXT = "x12T34:5-x".getBytes(US_ASCII);

  private final Outline outline = new Outline(OUTLINE);

  @Test
  void readsNumbers() {
    long digits = outline.digitsAt(TEXT, 1);

    assertThat(Outline.number(digits, 0, 2), is(12));
    assertThat(Outline.number(digits, 3, 2), is(34));
    assertThat(Outline.number(digits, 6, 1), is(5));
  }

  @Test
  void seesAnyOtherByteAnywhere() {
    for (int place = 0; place < OUTLINE.length(); place++) {
      for (int b = Byte.MIN_VALUE; b <= Byte.MAX_VALUE; b++) {
        byte[] text = TEXT.clone();
        text[1 + place] = (byte) b;

        boolean differs = outline.digitsAt(text, 1) == Outline.DIFFERS;
        assertThat(place + ": " + b, differs, is(not(allows(OUTLINE.charAt(place), b))));
      }
    }
  }

  private static boolean allows(char outline, int b) {
    return switch (outline) {
      case '0' -> b >= '0' && b <= '9';
      case '?' -> b >= 0;
      default -> b == outline;
    };
  }
}
