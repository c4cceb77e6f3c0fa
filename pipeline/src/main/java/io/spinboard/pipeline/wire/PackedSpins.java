package io.spinboard.pipeline.wire;

import io.spinboard.events.Spin;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A list of spins, already encoded, that is a part of messages. */
public final class PackedSpins {
  private final int size;
  private final byte[] bytes;

  private PackedSpins(int size, byte[] bytes) {
    this.size = size;
    this.bytes = bytes;
  }

  /** Reads spins that {@link #write} wrote. */
  public static PackedSpins read(WireReader in) throws IOException {
    return new PackedSpins(in.readInt(), in.readBytes());
  }

  /** Writes the encoded spins. */
  public void write(WireWriter out) {
    out.writeInt(size);
    out.writeBytes(bytes);
  }

  /** The spins, in the order in which they were packed. */
  public List<Spin> unpack() throws IOException {
    return SpinWire.read(size, new WireReader(bytes));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedSpins packed
        && size == packed.size
        && Arrays.equals(bytes, packed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return size + " spins";
  }

  /** Encodes spins one after the other. */
  public static final class Packer {
    /** A little more than a typical spin takes. */
    private static final int BYTES_PER_SPIN = 24;

    private final WireWriter out;
    private final SpinWriter writer;
    private int size;

    /**
     * @param expected the approximate number of spins
     */
    public Packer(int expected) {
      out = new WireWriter(BYTES_PER_SPIN * (expected + 1));
      writer = new SpinWriter(out);
    }

    /** Adds a spin. */
    public void add(Spin spin) throws IOException {
      writer.write(spin);
      size++;
    }

    /** Whether no spin was added. */
    public boolean isEmpty() {
      return size == 0;
    }

    /** Returns the added spins. */
    public PackedSpins pack() {
      return new PackedSpins(size, out.toByteArray());
    }
  }
}
