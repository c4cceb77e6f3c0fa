package io.spinboard.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A field's key as it appears in JSON, with quotes. It is compared as two 64-bit numbers instead of
 * byte by byte, unless the JSON ends within 16 bytes.
 */
final class SpinFieldKey {
  private static final int MAX_LENGTH = 2 * Long.BYTES;

  private final SpinField field;
  private final byte[] bytes;
  private final long head;
  private final long headMask;
  private final long tail;
  private final long tailMask;

  /**
   * @throws IllegalArgumentException if the field's key is longer than 14 characters
   */
  SpinFieldKey(SpinField field) {
    this.field = field;
    bytes = ('"' + field.key + '"').getBytes(StandardCharsets.US_ASCII);
    if (bytes.length > MAX_LENGTH) {
      throw new IllegalArgumentException(field.key + " is longer than 14 characters");
    }
    byte[] padded = Arrays.copyOf(bytes, MAX_LENGTH);
    byte[] mask = new byte[MAX_LENGTH];
    Arrays.fill(mask, 0, bytes.length, (byte) 0xFF);
    head = LittleEndian.longAt(padded, 0);
    headMask = LittleEndian.longAt(mask, 0);
    tail = LittleEndian.longAt(padded, Long.BYTES);
    tailMask = LittleEndian.longAt(mask, Long.BYTES);
  }

  /** The field of this key. */
  SpinField field() {
    return field;
  }

  /** Length in bytes, including the quotes. */
  int length() {
    return bytes.length;
  }

  /** Whether this key is at an index, which may be after the end. */
  boolean isAt(byte[] json, int index) {
    if (json.length - index >= MAX_LENGTH) {
      return (LittleEndian.longAt(json, index) & headMask) == head
          && (LittleEndian.longAt(json, index + Long.BYTES) & tailMask) == tail;
    }
    return json.length - index >= bytes.length
        && Arrays.equals(json, index, index + bytes.length, bytes, 0, bytes.length);
  }
}
