package io.spinboard.events;

import java.nio.charset.StandardCharsets;

/**
 * Eight characters of which some are digits and the others given, such as {@code 0000-00-}. They
 * are checked all at once, as one number, which takes no longer than to check one of them.
 */
final class Outline {
  /** What {@link #digitsAt} answers for characters that differ from the outline. */
  static final long DIFFERS = -1;

  private static final long HIGH_BITS = 0x8080808080808080L;

  private final long zeros;
  private final long untilHigh;

  /**
   * @param outline eight ASCII characters: 0 stands for any digit, a question mark for any ASCII
   *     character, and any other character for itself
   */
  Outline(String outline) {
    byte[] characters = outline.getBytes(StandardCharsets.US_ASCII);
    byte[] rest = new byte[Long.BYTES];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = (byte) (0x7F - greatest(characters[i]));
    }
    zeros = Word.at(characters, 0);
    untilHigh = Word.at(rest, 0);
  }

  /** The greatest difference that a character may have, in terms of exclusive or. */
  private static int greatest(byte character) {
    return switch (character) {
      case '0' -> 9;
      case '?' -> 0x7F;
      default -> 0;
    };
  }

  /**
   * The digits in the eight bytes from an index on, each in the byte where it stands, for {@link
   * #number}; or {@link #DIFFERS}.
   */
  long digitsAt(byte[] text, int index) {
    long differences = Word.at(text, index) ^ zeros;
    // A byte's high bit ends up set if it was before, or if the difference is too great. None is
    // carried into the next byte unless the first is the case.
    long high = differences | (differences + untilHigh);
    return (high & HIGH_BITS) == 0 ? differences : DIFFERS;
  }

  /** The number that {@code count} digits make, from the one at {@code first} on. */
  static int number(long digits, int first, int count) {
    int number = 0;
    for (int i = first; i < first + count; i++) {
      number = number * 10 + (int) ((digits >>> (Byte.SIZE * i)) & 0xFF);
    }
    return number;
  }
}
