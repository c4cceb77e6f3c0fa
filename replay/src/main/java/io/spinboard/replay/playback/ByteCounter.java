package io.spinboard.replay.playback;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that one thread is done with, for others to see. */
final class ByteCounter {
  private volatile long bytes;

  long bytes() {
    return bytes;
  }

  /** The same stream; what is read from it is counted. */
  InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] block, int start, int length) throws IOException {
        int read = super.read(block, start, length);
        count(Math.max(0, read));
        return read;
      }
    };
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // There is one thread that reads.
  void count(int read) {
    bytes += read;
  }
}
