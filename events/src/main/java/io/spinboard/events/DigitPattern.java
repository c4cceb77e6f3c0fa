package io.spinboard.events;

import java.nio.charset.StandardCharsets;

/**
 * A pattern of eight ASCII characters, such as {@code 0000-00-}: digits at some positions and given
 * characters at the others. All eight are compared at once, as one 64-bit number.
 */
final class DigitPattern {
  /** The result of {@link #digitsAt} for text that does not match the pattern. */
  static final long NO_MATCH = -1;

  private static final long HIGH_BITS = 0x8080808080808080L;

  private final long zeros;
  private final long slackToHighBit;

  /**
   * @param pattern eight ASCII characters: 0 matches any digit, a question mark any ASCII
   *     character, and any other character itself
   */
  DigitPattern(String pattern) {
    byte[] characters = pattern.getBytes(StandardCharsets.US_ASCII);
    byte[] slack = new byte[Long.BYTES];
    for (int i = 0; i < slack.length; i++) {
      slack[i] = (byte) (0x7F - maxDifference(characters[i]));
    }
    zeros = LittleEndian.longAt(characters, 0);
    slackToHighBit = LittleEndian.longAt(slack, 0);
  }

  /** The largest exclusive-or of a matching character and the pattern's. */
  private static int maxDifference(byte character) {
    return switch (character) {
      case '0' -> 9;
      case '?' -> 0x7F;
      default -> 0;
    };
  }

  /**
   * Matches the eight bytes at {@code index}.
   *
   * @return the value of each digit in the byte at its position, for {@link #number}; or {@link
   *     #NO_MATCH}
   */
  long digitsAt(byte[] text, int index) {
    long differences = LittleEndian.longAt(text, index) ^ zeros;
    // A byte's high bit ends up set if it was set before, or if the difference is too large. The
    // addition carries into the next byte only if the high bit was set before.
    long high = differences | (differences + slackToHighBit);
    return (high & HIGH_BITS) == 0 ? differences : NO_MATCH;
  }

  /** The decimal number formed by {@code count} digits starting at position {@code first}. */
  static int number(long digits, int first, int count) {
    int number = 0;
    for (int i = first; i < first + count; i++) {
      number = number * 10 + (int) ((digits >>> (Byte.SIZE * i)) & 0xFF);
    }
    return number;
  }
}
