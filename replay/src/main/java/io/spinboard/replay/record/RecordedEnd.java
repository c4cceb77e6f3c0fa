package io.spinboard.replay.record;

import io.spinboard.cli.CommandException;
import io.spinboard.recordings.Compression;
import io.spinboard.recordings.InvalidLineException;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the position at the end of a recording by reading it. */
final class RecordedEnd {
  private final Path file;
  private final NavigableMap<Integer, Long> next = new TreeMap<>();
  private long records;

  private RecordedEnd(Path file) {
    this.file = file;
  }

  /**
   * The position at the end of a recording.
   *
   * @param topic the topic, which the recording itself does not contain
   * @throws CommandException if the file is damaged or not a recording of a topic
   */
  static RecordingPosition of(Path file, String topic) throws IOException {
    RecordedEnd end = new RecordedEnd(file);
    end.read();
    return new RecordingPosition(
        topic, Files.size(file), end.records, end.next, new TreeMap<>(), null);
  }

  private void read() throws IOException {
    if (Files.size(file) == 0) {
      return;
    }
    try (RecordingReader reader = RecordingReader.open(file)) {
      try {
        for (RecordedRecord one = reader.next(); one != null; one = reader.next()) {
          add(one, reader.number());
        }
      } catch (InvalidLineException invalid) {
        throw cannotResume(
            "line %d is invalid: %s".formatted(reader.number(), invalid.getMessage()));
      } catch (IOException damaged) {
        throw cannotResume(
            "it is damaged after line %d (%s)".formatted(reader.number(), damaged.getMessage()));
      }
      if (!endsWithLineFeed()) {
        throw cannotResume("line %d is truncated".formatted(reader.number() - 1));
      }
    }
  }

  private void add(RecordedRecord recorded, long line) {
    if (!recorded.hasOffset()) {
      throw cannotResume("line %d has no partition and offset".formatted(line));
    }
    next.merge(recorded.partition(), recorded.offset() + 1, Math::max);
    records++;
  }

  /** Compressed files are checked by their format. */
  private boolean endsWithLineFeed() throws IOException {
    if (Compression.of(file.getFileName().toString()) != Compression.NONE) {
      return true;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(bytes.length() - 1);
      return bytes.read() == '\n';
    }
  }

  private CommandException cannotResume(String reason) {
    return new CommandException("%s cannot be resumed: %s".formatted(file, reason));
  }
}
