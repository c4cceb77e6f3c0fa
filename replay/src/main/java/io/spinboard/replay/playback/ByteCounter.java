package io.spinboard.replay.playback;

import io.spinboard.recordings.CountedInput;
import java.io.InputStream;

/** Counts the bytes that one thread is done with, for others to see. */
final class ByteCounter {
  private volatile long bytes;

  long bytes() {
    return bytes;
  }

  /** The same stream; what is read from it is counted. */
  InputStream counting(InputStream in) {
    return new CountedInput(in, this::count);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // There is one thread that reads.
  void count(int read) {
    bytes += read;
  }
}
