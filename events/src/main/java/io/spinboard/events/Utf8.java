package io.spinboard.events;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Tells UTF-8 text from other bytes. */
final class Utf8 {
  private Utf8() {}

  /**
   * Whether the bytes can be a JSON text in UTF-8. The JSON parser is too kind to ask: it decodes
   * UTF-16 and UTF-32, recognised by their zero bytes, and lets overlong and surrogate sequences
   * pass.
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
   * The text in the bytes from {@code start} to before {@code end}; null if they are not
   * well-formed. A text that has U+FFFD in it gives null as well, for that character is what Java
   * puts in place of malformed bytes.
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
