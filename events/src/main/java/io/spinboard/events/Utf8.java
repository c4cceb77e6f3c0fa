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

  private static boolean isWellFormed(byte[] bytes) {
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    CharBuffer scratch = CharBuffer.allocate(bytes.length);
    return !strict.decode(ByteBuffer.wrap(bytes), scratch, true).isError();
  }
}
