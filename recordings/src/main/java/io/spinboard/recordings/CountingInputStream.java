package io.spinboard.recordings;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Reports the number of bytes read from a stream, as they are read. */
public final class CountingInputStream extends FilterInputStream {
  private final IntConsumer bytes;

  /**
   * @param bytes receives the number of bytes of each read, 0 or more, in the reading thread
   */
  public CountingInputStream(InputStream in, IntConsumer bytes) {
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
