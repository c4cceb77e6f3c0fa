package io.spinboard.pipeline.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.Arrays;
import java.util.List;

/**
 * Writes numbers, strings and lists into memory, compactly: numbers near zero take one byte. The
 * JDK's data streams take a lock for each byte, which is measurable with the millions of numbers in
 * a state or a batch of spins.
 */
public final class WireWriter extends OutputStream {
  private static final int MAX_LONG_BYTES = 10;
  private static final int MAX_TEXT_BYTES = 0xFFFF;

  private byte[] bytes;
  private int length;

  /** Creates an empty writer. */
  public WireWriter() {
    this(64);
  }

  /**
   * Creates an empty writer.
   *
   * @param capacity the expected number of bytes
   */
  public WireWriter(int capacity) {
    bytes = new byte[capacity];
  }

  /** Writes one element of a list. */
  @FunctionalInterface
  public interface ElementWriter<T> {
    void write(T element, WireWriter out) throws IOException;
  }

  /** Writes a number in zigzag encoding, 7 bits per byte: 1 byte near zero, at most 10. */
  public void writeLong(long value) {
    reserve(MAX_LONG_BYTES);
    // Locals instead of fields, because the JIT keeps only locals in registers across array writes.
    byte[] into = bytes;
    int next = length;
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      into[next++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    into[next++] = (byte) rest;
    length = next;
  }

  /** Same as {@link #writeLong}. */
  public void writeInt(int value) {
    writeLong(value);
  }

  public void writeBoolean(boolean value) {
    write(value ? 1 : 0);
  }

  /**
   * Writes a string of up to 64 KiB when encoded, or null. Unpaired surrogates are preserved.
   *
   * @throws UTFDataFormatException if the string is longer
   */
  public void writeText(String text) throws IOException {
    writeBoolean(text != null);
    if (text == null) {
      return;
    }
    reserve(2 + 3 * text.length());
    int start = length;
    length += 2;
    for (int i = 0; i < text.length(); i++) {
      writeChar(text.charAt(i));
    }
    int size = length - start - 2;
    if (size > MAX_TEXT_BYTES) {
      throw new UTFDataFormatException(
          "a string of " + size + " bytes; the maximum is " + MAX_TEXT_BYTES);
    }
    bytes[start] = (byte) (size >> 8);
    bytes[start + 1] = (byte) size;
  }

  /** In the modified UTF-8 of {@link java.io.DataOutput#writeUTF}. */
  private void writeChar(char c) {
    if (c > 0 && c < 0x80) {
      bytes[length++] = (byte) c;
    } else if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | (c >> 6));
      bytes[length++] = (byte) (0x80 | (c & 0x3F));
    } else {
      bytes[length++] = (byte) (0xE0 | (c >> 12));
      bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[length++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  /** Writes the size of a list and its elements. */
  public <T> void writeList(List<T> list, ElementWriter<T> writer) throws IOException {
    writeInt(list.size());
    for (T element : list) {
      writer.write(element, this);
    }
  }

  /** Writes the number of bytes and the bytes. */
  public void writeBytes(byte[] some) {
    writeInt(some.length);
    write(some, 0, some.length);
  }

  @Override
  public void write(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  @Override
  public void write(byte[] some, int offset, int count) {
    reserve(count);
    System.arraycopy(some, offset, bytes, length, count);
    length += count;
  }

  private void reserve(int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, count)));
    }
  }

  /** The number of bytes written so far. */
  public int length() {
    return length;
  }

  /** A copy of the bytes written so far. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** The buffer itself, not a copy: only the first {@link #length()} bytes are defined. */
  public byte[] memory() {
    return bytes;
  }

  /** Writes the bytes written so far to another stream. */
  public void copyTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** A reader of the bytes written so far. It shares the buffer with this writer. */
  WireReader reader() {
    return new WireReader(bytes, length);
  }
}
