package io.spinboard.events;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Checks and decodes UTF-8. */
final class Utf8 {
  private Utf8() {}

  /**
   * Whether the bytes can be JSON in UTF-8. The JSON parser does not check this: it also decodes
   * UTF-16 and UTF-32, which contain zero bytes, and accepts overlong and surrogate sequences.
   */
  static boolean canBeJson(byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
      ascii &= b > 0;
    }
    return ascii || isWellFormed(bytes);
  }

  /**
   * Decodes the bytes from {@code start} (inclusive) to {@code end} (exclusive); null if they are
   * not well-formed. Text that contains U+FFFD also gives null, because Java replaces malformed
   * bytes by that character.
   */
  static String decode(byte[] bytes, int start, int end) {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') == -1 ? text : null;
  }

  private static boolean isWellFormed(byte[] bytes) {
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    CharBuffer scratch = CharBuffer.allocate(bytes.length);
    return !strict.decode(ByteBuffer.wrap(bytes), scratch, true).isError();
  }
}
