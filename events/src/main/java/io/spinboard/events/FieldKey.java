package io.spinboard.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The key of a field as it stands in JSON, between quotes. It is recognised as two numbers rather
 * than byte by byte, as far as the JSON goes on for so long.
 */
final class FieldKey {
  private static final int MAX_LENGTH = 2 * Long.BYTES;

  private final Field field;
  private final byte[] bytes;
  private final long head;
  private final long headMask;
  private final long tail;
  private final long tailMask;

  /**
   * @throws IllegalArgumentException if the field's key is longer than 14 characters
   */
  FieldKey(Field field) {
    this.field = field;
    bytes = ('"' + field.key + '"').getBytes(StandardCharsets.US_ASCII);
    if (bytes.length > MAX_LENGTH) {
      throw new IllegalArgumentException(field.key + " is too long for two numbers");
    }
    byte[] padded = Arrays.copyOf(bytes, MAX_LENGTH);
    byte[] mask = new byte[MAX_LENGTH];
    Arrays.fill(mask, 0, bytes.length, (byte) 0xFF);
    head = Word.at(padded, 0);
    headMask = Word.at(mask, 0);
    tail = Word.at(padded, Long.BYTES);
    tailMask = Word.at(mask, Long.BYTES);
  }

  /** The field whose key it is. */
  Field field() {
    return field;
  }

  /** How many bytes it takes up, with the quotes. */
  int length() {
    return bytes.length;
  }

  /** Whether it stands at an index, which may be behind the end. */
  boolean isAt(byte[] json, int index) {
    if (json.length - index >= MAX_LENGTH) {
      return (Word.at(json, index) & headMask) == head
          && (Word.at(json, index + Long.BYTES) & tailMask) == tail;
    }
    return json.length - index >= bytes.length
        && Arrays.equals(json, index, index + bytes.length, bytes, 0, bytes.length);
  }
}
