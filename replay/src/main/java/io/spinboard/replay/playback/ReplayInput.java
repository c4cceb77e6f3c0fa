package io.spinboard.replay.playback;

import io.spinboard.recordings.Compression;
import io.spinboard.recordings.RecordingReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file to replay, or standard input.
 *
 * @param path the file; null for standard input
 * @param bytes its size on disk in bytes; 0 for standard input
 */
record ReplayInput(Path path, long bytes) {
  /** The argument for standard input. */
  static final String STANDARD = "-";

  boolean isStandard() {
    return path == null;
  }

  /** Whether the file is compressed. */
  boolean isCompressed() {
    return !isStandard() && Compression.of(path.getFileName().toString()) != Compression.NONE;
  }

  /**
   * Opens it at its first line.
   *
   * @param standard standard input
   * @param counter counts bytes read from a compressed file
   */
  RecordingReader open(InputStream standard, ByteCounter counter) throws IOException {
    if (isStandard()) {
      return new RecordingReader(standard);
    }
    return isCompressed()
        // An interrupt would close a channel.
        ? RecordingReader.open(path, counter.counting(new FileInputStream(path.toFile())))
        : RecordingReader.open(path);
  }

  /** The name in messages. */
  @Override
  public String toString() {
    return isStandard() ? "standard input" : path.toString();
  }
}
