package io.spinboard.replay.playback;

import io.spinboard.recordings.Compression;
import io.spinboard.recordings.RecordingReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Something that was recorded.
 *
 * @param path the file; null for standard input
 * @param bytes its size in bytes as it is on disk; 0 for standard input
 */
record Input(Path path, long bytes) {
  /** What stands for standard input on the command line. */
  static final String STANDARD = "-";

  boolean isStandard() {
    return path == null;
  }

  /** Whether its lines are longer than what is on disk. */
  boolean isCompressed() {
    return !isStandard() && Compression.of(path.getFileName().toString()) != Compression.NONE;
  }

  /**
   * Opens it at its first line.
   *
   * @param standard standard input
   * @param counter counts the bytes that are read, if they are compressed
   */
  RecordingReader open(InputStream standard, ByteCounter counter) throws IOException {
    if (isStandard()) {
      return new RecordingReader(standard);
    }
    return isCompressed()
        // Not through a channel, which an interrupt would close.
        ? RecordingReader.open(path, counter.counting(new FileInputStream(path.toFile())))
        : RecordingReader.open(path);
  }

  /** What users know it as. */
  @Override
  public String toString() {
    return isStandard() ? "standard input" : path.toString();
  }
}
