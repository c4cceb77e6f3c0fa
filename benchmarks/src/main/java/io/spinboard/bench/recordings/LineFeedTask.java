package io.spinboard.bench.recordings;

import io.spinboard.bench.throughput.MeasuredTask;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a file in blocks and counts its line feeds. */
final class LineFeedTask implements MeasuredTask {
  private static final int BLOCK_BYTES = 64 * 1024;

  private final Path file;
  private final AtomicLong found = new AtomicLong();

  LineFeedTask(Path file) {
    this.file = file;
  }

  @Override
  public void run() throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    try (InputStream in = new FileInputStream(file.toFile())) {
      for (int length = in.read(block); length >= 0; length = in.read(block)) {
        found.addAndGet(in(block, length));
      }
    }
  }

  private static int in(byte[] block, int length) {
    int lineFeeds = 0;
    for (int i = 0; i < length; i++) {
      if (block[i] == '\n') {
        lineFeeds++;
      }
    }
    return lineFeeds;
  }

  @Override
  public long completed() {
    return found.get();
  }
}
