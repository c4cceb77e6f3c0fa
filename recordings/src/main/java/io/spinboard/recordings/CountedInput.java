package io.spinboard.recordings;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Tells how many bytes are read of a stream, as they are read. */
public final class CountedInput extends FilterInputStream {
  private final IntConsumer bytes;

  /**
   * The same stream.
   *
   * @param bytes is told how many more have been read, by the thread that reads
   */
  public CountedInput(InputStream in, IntConsumer bytes) {
    super(in);
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    bytes.accept(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    bytes.accept(Math.max(0, read));
    return read;
  }
}
