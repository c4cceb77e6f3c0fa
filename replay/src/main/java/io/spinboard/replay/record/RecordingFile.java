package io.spinboard.replay.record;

import io.spinboard.cli.CommandException;
import io.spinboard.recordings.Compression;
import io.spinboard.recordings.Recorded;
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
 * A recording that grows by parts, each of them whole by itself, compressed or not. The position
 * beside it says where the last whole part ends; what follows in the file does not count.
 */
final class RecordingFile {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Compression compression;
  private Position position;
  private long records;
  private OutputStream part;

  private RecordingFile(Path file, Position position) {
    this.file = file;
    this.compression = Compression.of(file.getFileName().toString());
    this.position = position;
    this.records = position.records();
  }

  /**
   * Goes on with a file from a position on, and makes it if it is missing.
   *
   * @throws CommandException if the file ends before the position
   */
  static RecordingFile at(Path file, Position position) throws IOException {
    long size = Files.exists(file) ? Files.size(file) : 0;
    if (size < position.bytes()) {
      throw new CommandException(
          "%s cannot be resumed: it has %,d bytes, and had %,d already"
              .formatted(file, size, position.bytes()));
    }
    // The position comes first: it is right about the file before and after it is cut.
    position.write(Position.fileOf(file));
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(position.bytes());
    }
    return new RecordingFile(file, position);
  }

  void write(Recorded recorded) throws IOException {
    if (part == null) {
      part = newPart();
    }
    part.write(RecordingLine.of(recorded));
    part.write('\n');
    records++;
  }

  /** Whether there is something behind the position. */
  boolean hasPart() {
    return part != null;
  }

  /** How many records it has, whole or not. */
  long records() {
    return records;
  }

  private OutputStream newPart() throws IOException {
    // Not through a channel, which an interrupt would close.
    OutputStream bytes = new FileOutputStream(file.toFile(), true);
    return new BufferedOutputStream(compression.writing(bytes), BUFFER);
  }

  /**
   * Ends a part, if there is one, and notes the position behind it.
   *
   * @param next the offset of the next record of each partition
   */
  void endPart(NavigableMap<Integer, Long> next) throws IOException {
    if (part != null) {
      OutputStream whole = part;
      part = null;
      whole.close();
      reachDevice();
    }
    position =
        new Position(
            position.topic(),
            Files.size(file),
            records,
            next,
            position.ends(),
            position.partitions());
    position.write(Position.fileOf(file));
  }

  /** The position must not be ahead of the records, even if the machine loses its power. */
  private void reachDevice() throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.getFD().sync();
    }
  }

  /** Forgets the position, as the end has been reached. */
  void finish() throws IOException {
    Files.delete(Position.fileOf(file));
  }
}
