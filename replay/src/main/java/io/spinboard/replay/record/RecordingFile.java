package io.spinboard.replay.record;

import io.spinboard.cli.CommandException;
import io.spinboard.recordings.Compression;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;

/**
 * A recording that is written in parts, each of them complete, compressed or not. The position file
 * beside it says where the last complete part ends; the rest of the file is ignored.
 */
final class RecordingFile {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Compression compression;
  private RecordingPosition position;
  private long records;
  private OutputStream part;

  private RecordingFile(Path file, RecordingPosition position) {
    this.file = file;
    this.compression = Compression.of(file.getFileName().toString());
    this.position = position;
    this.records = position.records();
  }

  /**
   * Opens a file at a position, and creates it if it is missing.
   *
   * @throws CommandException if the file ends before the position
   */
  static RecordingFile at(Path file, RecordingPosition position) throws IOException {
    long size = Files.exists(file) ? Files.size(file) : 0;
    if (size < position.bytes()) {
      throw new CommandException(
          "%s cannot be resumed: it has %,d bytes, but had %,d before"
              .formatted(file, size, position.bytes()));
    }
    // Written first: the position is valid before and after the file is truncated.
    position.write(RecordingPosition.fileOf(file));
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(position.bytes());
    }
    return new RecordingFile(file, position);
  }

  void write(RecordedRecord recorded) throws IOException {
    if (part == null) {
      part = newPart();
    }
    part.write(RecordingLine.encode(recorded));
    part.write('\n');
    records++;
  }

  /** Whether a part is open. */
  boolean hasPart() {
    return part != null;
  }

  /** The number of records written, including those of an open part. */
  long records() {
    return records;
  }

  private OutputStream newPart() throws IOException {
    // An interrupt would close a channel.
    OutputStream bytes = new FileOutputStream(file.toFile(), true);
    return new BufferedOutputStream(compression.compress(bytes), BUFFER);
  }

  /**
   * Ends the open part, if any, and writes the position after it.
   *
   * @param next the next offset of each partition
   */
  void endPart(NavigableMap<Integer, Long> next) throws IOException {
    if (part != null) {
      OutputStream whole = part;
      part = null;
      whole.close();
      sync();
    }
    position =
        new RecordingPosition(
            position.topic(),
            Files.size(file),
            records,
            next,
            position.ends(),
            position.partitions());
    position.write(RecordingPosition.fileOf(file));
  }

  /** Without this, the position could be ahead of the records after a power failure. */
  private void sync() throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.getFD().sync();
    }
  }

  /** Deletes the position file, when the end was reached. */
  void finish() throws IOException {
    Files.delete(RecordingPosition.fileOf(file));
  }
}
