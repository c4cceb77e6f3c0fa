package io.spinboard.pipeline.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads values that a {@link WireWriter} wrote, in the same order. */
public final class WireReader extends InputStream {
  private final byte[] bytes;
  private final int length;
  private int next;

  /** Reads all bytes. */
  public WireReader(byte[] bytes) {
    this(bytes, bytes.length);
  }

  /** Reads the first {@code length} bytes. */
  WireReader(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** Reads one element of a list. */
  @FunctionalInterface
  public interface ElementReader<T> {
    T read(WireReader in) throws IOException;
  }

  /** Reads a number that {@link WireWriter#writeLong} wrote. */
  public long readLong() throws IOException {
    long coded = 0;
    int shift = 0;
    byte part;
    do {
      part = readByte();
      coded |= (long) (part & 0x7F) << shift;
      shift += 7;
    } while (part < 0);
    return (coded >>> 1) ^ -(coded & 1);
  }

  /** Reads a number that {@link WireWriter#writeInt} wrote. */
  public int readInt() throws IOException {
    return Math.toIntExact(readLong());
  }

  public boolean readBoolean() throws IOException {
    return readByte() != 0;
  }

  /**
   * Reads one byte.
   *
   * @throws EOFException if there is none
   */
  public byte readByte() throws IOException {
    if (next == length) {
      throw new EOFException("the encoding ends early");
    }
    return bytes[next++];
  }

  /** Reads a string, or null, that {@link WireWriter#writeText} wrote. */
  public String readText() throws IOException {
    if (!readBoolean()) {
      return null;
    }
    int start = next + 2;
    int size = ((readByte() & 0xFF) << 8) | (readByte() & 0xFF);
    if (size <= available() && isAscii(start, size)) {
      next += size;
      return new String(bytes, start, size, StandardCharsets.ISO_8859_1);
    }
    next = start - 2;
    return new DataInputStream(this).readUTF();
  }

  private boolean isAscii(int start, int size) {
    for (int i = start; i < start + size; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Reads a list that {@link WireWriter#writeList} wrote. */
  public <T> List<T> readList(ElementReader<T> reader) throws IOException {
    int size = readInt();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(reader.read(this));
    }
    return list;
  }

  /** Reads bytes that {@link WireWriter#writeBytes} wrote. */
  public byte[] readBytes() throws IOException {
    int count = readInt();
    if (count > available()) {
      throw new EOFException("the encoding ends early");
    }
    next += count;
    return Arrays.copyOfRange(bytes, next - count, next);
  }

  @Override
  public int read() {
    return next == length ? -1 : bytes[next++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int count) {
    int taken = Math.min(count, available());
    System.arraycopy(bytes, next, into, offset, taken);
    next += taken;
    return taken == 0 && count > 0 ? -1 : taken;
  }

  @Override
  public int available() {
    return length - next;
  }
}
