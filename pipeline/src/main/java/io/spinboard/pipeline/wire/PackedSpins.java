package io.spinboard.pipeline.wire;

import io.spinboard.events.Spin;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Some spins, ready to be sent. */
public final class PackedSpins {
  private final int size;
  private final byte[] bytes;

  private PackedSpins(int size, byte[] bytes) {
    this.size = size;
    this.bytes = bytes;
  }

  /** What {@link #write} wrote. */
  public static PackedSpins read(WireReader in) throws IOException {
    return new PackedSpins(in.readInt(), in.readBytes());
  }

  /** Writes them. */
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

  /** Packs spins as they come. */
  public static final class Packer {
    /** Of an ordinary spin, with some room to spare. */
    private static final int BYTES = 24;

    private final WireWriter out;
    private final SpinWriter writer;
    private int size;

    /**
     * @param expected about how many spins will come
     */
    public Packer(int expected) {
      out = new WireWriter(BYTES * (expected + 1));
      writer = new SpinWriter(out);
    }

    /** Adds one. */
    public void add(Spin spin) throws IOException {
      writer.write(spin);
      size++;
    }

    /** Whether none was added. */
    public boolean isEmpty() {
      return size == 0;
    }

    /** Those that were added. */
    public PackedSpins pack() {
      return new PackedSpins(size, out.toByteArray());
    }
  }
}
