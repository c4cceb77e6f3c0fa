package io.spinboard.pipeline.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.util.VarInt;

/**
 * The compact building blocks of all encodings: small numbers take few bytes, texts may be null.
 */
public final class Wire {
  private Wire() {}

  /** Writes one element of a list. */
  @FunctionalInterface
  public interface Writer<T> {
    void write(T value, DataOutputStream out) throws IOException;
  }

  /** Reads one element of a list. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /** A number of either sign; close to zero is short. */
  public static void writeLong(long value, DataOutputStream out) throws IOException {
    VarInt.encode((value << 1) ^ (value >> 63), out);
  }

  /** What {@link #writeLong} wrote. */
  public static long readLong(DataInputStream in) throws IOException {
    long coded = VarInt.decodeLong(in);
    return (coded >>> 1) ^ -(coded & 1);
  }

  /** As {@link #writeLong}. */
  public static void writeInt(int value, DataOutputStream out) throws IOException {
    writeLong(value, out);
  }

  /** What {@link #writeInt} wrote. */
  public static int readInt(DataInputStream in) throws IOException {
    return Math.toIntExact(readLong(in));
  }

  /**
   * A text of up to 64 KiB, unpaired surrogates included; null is kept.
   *
   * @throws java.io.UTFDataFormatException if it is longer
   */
  public static void writeText(String text, DataOutputStream out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  /** What {@link #writeText} wrote. */
  public static String readText(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  /** A list, element by element. */
  public static <T> void writeList(List<T> list, Writer<T> writer, DataOutputStream out)
      throws IOException {
    writeInt(list.size(), out);
    for (T element : list) {
      writer.write(element, out);
    }
  }

  /** What {@link #writeList} wrote. */
  public static <T> List<T> readList(Reader<T> reader, DataInputStream in) throws IOException {
    int size = readInt(in);
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(reader.read(in));
    }
    return list;
  }

  /** Bytes, not null. */
  public static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    writeInt(bytes.length, out);
    out.write(bytes);
  }

  /** What {@link #writeBytes} wrote. */
  public static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[readInt(in)];
    in.readFully(bytes);
    return bytes;
  }
}
