package io.spinboard.replay.playback;

import io.spinboard.recordings.CountingInputStream;
import java.io.InputStream;

/** Counts bytes in one thread; any thread may read the count. */
final class ByteCounter {
  private volatile long bytes;

  long bytes() {
    return bytes;
  }

  /** The same stream; bytes read from it are counted. */
  InputStream counting(InputStream in) {
    return new CountingInputStream(in, this::count);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // Only one thread writes.
  void count(int read) {
    bytes += read;
  }
}
