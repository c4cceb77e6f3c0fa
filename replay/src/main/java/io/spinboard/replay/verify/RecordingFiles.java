package io.spinboard.replay.verify;

import io.spinboard.recordings.Compression;
import io.spinboard.recordings.CountingInputStream;
import io.spinboard.recordings.InvalidLineException;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingReader;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Recordings that can be read several times, one after the other. */
final class RecordingFiles {
  private final List<Path> files;
  private final ReadProgress progress;

  RecordingFiles(List<Path> files, ReadProgress progress) {
    this.files = files;
    this.progress = progress;
  }

  /**
   * Checks that all files can be opened.
   *
   * @throws IOException if one of them cannot be read
   */
  void check() throws IOException {
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        throw new IOException(file + ": is a directory");
      }
      Files.newInputStream(file).close();
    }
  }

  /**
   * Passes all records to a visitor.
   *
   * @param what the name of the pass, for the progress
   * @throws IOException if a file cannot be read; the message names it
   */
  void read(String what, RecordingVisitor visitor) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    progress.begin(what, bytes);
    for (Path file : files) {
      try {
        read(file, visitor);
      } catch (NoSuchFileException removed) {
        throw removed;
      } catch (EOFException cut) {
        throw new IOException(file + ": is truncated", cut);
      } catch (IOException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
    progress.end();
  }

  private void read(Path file, RecordingVisitor visitor) throws IOException {
    try (InputStream in =
            new CountingInputStream(new FileInputStream(file.toFile()), progress::bytes);
        RecordingReader reader =
            new RecordingReader(Compression.of(file.getFileName().toString()).decompress(in))) {
      while (readOne(file, reader, visitor)) {
        progress.record();
      }
    }
  }

  private static boolean readOne(Path file, RecordingReader reader, RecordingVisitor visitor)
      throws IOException {
    try {
      RecordedRecord recorded = reader.next();
      if (recorded == null) {
        return false;
      }
      visitor.visit(file, reader.number(), recorded);
    } catch (InvalidLineException invalid) {
      visitor.visitInvalid(file, reader.number(), invalid.getMessage());
    }
    return true;
  }
}
