package io.spinboard.pipeline.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StructuredCoder;
import org.apache.beam.sdk.util.VarInt;

/**
 * A coder whose first byte names the version of its encoding, so that state written by another
 * build is refused with a clear message and never silently misread.
 */
public abstract class VersionedCoder<T> extends StructuredCoder<T> {
  private static final long serialVersionUID = 1;

  private static final int SHORTEST = 64;

  private final String name;

  /** How long the last value became; the next one is mostly about as long. */
  private transient int usualLength;

  /**
   * @param name what is encoded, for messages
   */
  protected VersionedCoder(String name) {
    this.name = name;
  }

  /**
   * The version of the encoding, 1 … 127; to be raised with every change of it. It is asked for and
   * not kept: Flink puts coders into savepoints, and what a build reads is the build's matter.
   */
  protected abstract int version();

  /** Writes everything but the version. */
  protected abstract void write(T value, WireWriter out) throws IOException;

  /** Reads what {@link #write} wrote. */
  protected abstract T read(WireReader in) throws IOException;

  @Override
  public final void encode(T value, OutputStream out) throws IOException {
    // Guessed well, a large state is not copied again and again while it grows.
    int guess = usualLength;
    WireWriter writer = new WireWriter(SHORTEST + guess + guess / 8);
    write(value, writer);
    usualLength = writer.length();
    out.write(version());
    VarInt.encode(writer.length(), out);
    writer.copyTo(out);
  }

  @Override
  public final T decode(InputStream in) throws IOException {
    int found = in.read();
    if (found != version()) {
      throw new RefusedStateException(
          "This build reads version %d of %s, but found version %d: restore with the build that wrote it."
              .formatted(version(), name, found));
    }
    byte[] bytes = new byte[VarInt.decodeInt(in)];
    int length = in.readNBytes(bytes, 0, bytes.length);
    return read(new WireReader(bytes, length));
  }

  /** The coders of what is held inside, if it can vary; none by default. */
  @Override
  public List<? extends Coder<?>> getCoderArguments() {
    return List.of();
  }

  @Override
  public final void verifyDeterministic() throws NonDeterministicException {
    throw new NonDeterministicException(this, name + " is a value, never a key");
  }
}
