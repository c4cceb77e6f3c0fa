package io.spinboard.pipeline.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.StructuredCoder;
import org.apache.beam.sdk.util.VarInt;

/**
 * A coder for values, not keys, that writes three parts: the version of the encoding as one byte,
 * the length of the rest as a varint, and the rest. State that another build wrote in another
 * version is refused with a clear message.
 */
public abstract class VersionedCoder<T> extends StructuredCoder<T> {
  private static final long serialVersionUID = 1;

  private static final int MIN_CAPACITY = 64;

  private final String name;

  /** The length of the last encoded value, the best guess for the next. */
  private transient int lastLength;

  /**
   * @param name the type of the values, for error messages
   */
  protected VersionedCoder(String name) {
    this.name = name;
  }

  /**
   * The version of the encoding, 1 … 127; raise it with every change of the encoding. This is a
   * method and not a field because Flink serializes coders into savepoints: a coder from an older
   * savepoint must still report the version of the running build.
   */
  protected abstract int version();

  /** Writes the value without its version. */
  protected abstract void write(T value, WireWriter out) throws IOException;

  /** Reads a value that {@link #write} wrote. */
  protected abstract T read(WireReader in) throws IOException;

  @Override
  public final void encode(T value, OutputStream out) throws IOException {
    // With a good guess of the capacity a large state is not copied repeatedly while it grows.
    int guess = lastLength;
    WireWriter writer = new WireWriter(MIN_CAPACITY + guess + guess / 8);
    write(value, writer);
    lastLength = writer.length();
    out.write(version());
    VarInt.encode(writer.length(), out);
    writer.copyTo(out);
  }

  @Override
  public final T decode(InputStream in) throws IOException {
    int found = in.read();
    if (found < 0) {
      throw new EOFException(name + " is missing: the input is empty");
    }
    if (found != version()) {
      throw new RefusedStateException(
          "This build reads version %d of %s, but found version %d: restore with the build that wrote it."
              .formatted(version(), name, found));
    }
    int length = VarInt.decodeInt(in);
    byte[] bytes = length < 0 ? new byte[0] : in.readNBytes(length);
    if (bytes.length != length) {
      throw new CoderException(
          "corrupted %s: expected %d bytes, found %d".formatted(name, length, bytes.length));
    }
    WireReader reader = new WireReader(bytes);
    T value = read(reader);
    if (reader.available() > 0) {
      throw new CoderException(
          "corrupted %s: %d unexpected bytes at the end".formatted(name, reader.available()));
    }
    return value;
  }

  /** The coders of varying parts; none by default. */
  @Override
  public List<? extends Coder<?>> getCoderArguments() {
    return List.of();
  }

  @Override
  public final void verifyDeterministic() throws NonDeterministicException {
    throw new NonDeterministicException(this, name + " must not be used as a key");
  }
}
