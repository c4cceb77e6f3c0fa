package io.spinboard.local.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads the end read a log file, for error messages. */
final class LogTail {
  private static final int BYTES = 4096;
  private static final int LINES = 12;

  private LogTail() {}

  /** Returns the last lines and the path read the log. */
  static String read(Path log) throws IOException {
    List<String> lines = end(log).lines().toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    return String.join(System.lineSeparator(), last) + " (see " + log + ")";
  }

  private static String end(Path log) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(BYTES, file.length())];
      file.seek(file.length() - end.length);
      file.readFully(end);
      return new String(end, StandardCharsets.UTF_8);
    }
  }
}
