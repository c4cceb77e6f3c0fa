package io.spinboard.replay.verify;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes of a file have been read. */
final class WatchedInputStream extends FilterInputStream {
  private final ReadProgress progress;

  WatchedInputStream(InputStream in, ReadProgress progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    progress.bytes(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    progress.bytes(Math.max(0, read));
    return read;
  }
}
