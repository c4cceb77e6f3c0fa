package io.spinboard.replay.record;

import io.spinboard.cli.CommandException;
import io.spinboard.replay.PropertiesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The position of an unfinished recording, stored in a file beside it.
 *
 * @param topic the topic
 * @param bytes the size of the complete part of the recording, bytes
 * @param records the number of records in the complete part
 * @param next the next offset of each partition
 * @param ends the offset to stop before of each partition; empty without an end
 * @param partitions the selected partitions; null for all
 */
record RecordingPosition(
    String topic,
    long bytes,
    long records,
    NavigableMap<Integer, Long> next,
    NavigableMap<Integer, Long> ends,
    SortedSet<Integer> partitions) {
  private static final String NEXT = "next.";
  private static final String END = "end.";

  /** The file beside a recording. */
  static Path fileOf(Path recording) {
    return recording.resolveSibling(recording.getFileName() + ".position");
  }

  /** Reads a file that {@link #write} has written. */
  static RecordingPosition read(Path file) throws IOException {
    try {
      Properties properties = new PropertiesFile(file).read();
      return new RecordingPosition(
          properties.getProperty("topic"),
          Long.parseLong(properties.getProperty("bytes")),
          Long.parseLong(properties.getProperty("records")),
          offsets(properties, NEXT),
          offsets(properties, END),
          partitions(properties.getProperty("partitions")));
    } catch (IllegalArgumentException unreadable) {
      throw new CommandException(
          "%s is not a valid position file; without it, --resume finds the end in the recording itself"
              .formatted(file));
    }
  }

  private static NavigableMap<Integer, Long> offsets(Properties properties, String prefix) {
    NavigableMap<Integer, Long> offsets = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        int partition = Integer.parseInt(name.substring(prefix.length()));
        offsets.put(partition, Long.parseLong(properties.getProperty(name)));
      }
    }
    return offsets;
  }

  private static SortedSet<Integer> partitions(String text) {
    return text == null
        ? null
        : Arrays.stream(text.split(",", -1))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Replaces the file. */
  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("topic", topic);
    properties.setProperty("bytes", Long.toString(bytes));
    properties.setProperty("records", Long.toString(records));
    next.forEach((partition, offset) -> properties.setProperty(NEXT + partition, "" + offset));
    ends.forEach((partition, offset) -> properties.setProperty(END + partition, "" + offset));
    if (partitions != null) {
      properties.setProperty(
          "partitions", partitions.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    new PropertiesFile(file).write(properties, "Position of 'spinboard record' for --resume");
  }
}
