package io.spinboard.pipeline.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the compact building blocks of all encodings into memory: small numbers take few bytes,
 * texts may be null. Java's own data streams take a lock for each byte; with the millions of
 * numbers that a state or a batch of spins holds, that shows.
 */
public final class WireWriter extends OutputStream {
  private static final int LONGEST_LONG = 10;
  private static final int LONGEST_TEXT = 0xFFFF;

  private byte[] bytes;
  private int length;

  /** An empty one. */
  public WireWriter() {
    this(64);
  }

  /**
   * An empty one.
   *
   * @param capacity how many bytes are expected
   */
  public WireWriter(int capacity) {
    bytes = new byte[capacity];
  }

  /** Writes one element of a list. */
  @FunctionalInterface
  public interface ElementWriter<T> {
    void write(T element, WireWriter out) throws IOException;
  }

  /** A number of either sign; close to zero is short. */
  public void writeLong(long value) {
    reserve(LONGEST_LONG);
    // The compiler keeps locals in registers, but not fields beside writes into an array.
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

  /** As {@link #writeLong}. */
  public void writeInt(int value) {
    writeLong(value);
  }

  public void writeBoolean(boolean value) {
    write(value ? 1 : 0);
  }

  /**
   * A text that takes up to 64 KiB, unpaired surrogates included; null is kept.
   *
   * @throws UTFDataFormatException if it takes more
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
    if (size > LONGEST_TEXT) {
      throw new UTFDataFormatException("a text of " + size + " bytes, at most " + LONGEST_TEXT);
    }
    bytes[start] = (byte) (size >> 8);
    bytes[start + 1] = (byte) size;
  }

  /** As {@link java.io.DataOutput#writeUTF} has it. */
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

  /** A list, element by element. */
  public <T> void writeList(List<T> list, ElementWriter<T> writer) throws IOException {
    writeInt(list.size());
    for (T element : list) {
      writer.write(element, this);
    }
  }

  /** Bytes, not null. */
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

  /** How many bytes have been written. */
  public int length() {
    return length;
  }

  /** What has been written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** The memory that holds what has been written, and after that anything: not a copy. */
  public byte[] memory() {
    return bytes;
  }

  /** Hands on what has been written. */
  public void copyTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** A reader of what has been written so far; both go on to use the same memory. */
  WireReader reader() {
    return new WireReader(bytes, length);
  }
}
