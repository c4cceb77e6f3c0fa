package io.spinboard.replay.record;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.kafka.TopicSpec;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Converts the range to record into offsets of the topic's partitions. */
final class RecordingPlan {
  private final TopicRangeReader reader;
  private final TopicSpec topic;
  private final RecordingRange range;
  private final SortedSet<Integer> partitions;
  private final NavigableMap<Integer, Long> known;

  /**
   * @throws CommandException if the range names a partition that the topic does not have
   */
  RecordingPlan(TopicRangeReader reader, TopicSpec topic, RecordingRange range) {
    range
        .named()
        .filter(partition -> partition >= topic.partitions())
        .findFirst()
        .ifPresent(
            absent -> {
              throw new CommandException(
                  "no partition %d: %s has %s".formatted(absent, topic.name(), topic.shape()));
            });
    this.reader = reader;
    this.topic = topic;
    this.range = range;
    this.partitions = range.partitionsOf(topic.partitions());
    this.known = reader.ends(partitions);
  }

  /**
   * The position to start from.
   *
   * @param earlier the position of an earlier run; null if there is none
   * @throws CommandException if a partition recorded earlier is excluded or missing
   */
  RecordingPosition start(RecordingPosition earlier) {
    RecordingPosition start =
        new RecordingPosition(topic.name(), 0, 0, begins(), ends(), range.partitions());
    return earlier == null ? start : resumed(start, earlier);
  }

  private RecordingPosition resumed(RecordingPosition start, RecordingPosition earlier) {
    for (int partition : earlier.next().keySet()) {
      if (!partitions.contains(partition)) {
        throw new CommandException(
            "partition %d was recorded so far, but is excluded or does not exist any more"
                .formatted(partition));
      }
    }
    NavigableMap<Integer, Long> next = start.next();
    next.putAll(earlier.next());
    return new RecordingPosition(
        start.topic(), earlier.bytes(), earlier.records(), next, start.ends(), start.partitions());
  }

  private NavigableMap<Integer, Long> begins() {
    NavigableMap<Integer, Long> begins =
        range.from() == null ? reader.beginnings(partitions) : reader.at(range.from(), partitions);
    range.fromOffsets().forEach(begins::replace);
    return begins;
  }

  /** Empty if the range has no end. */
  private NavigableMap<Integer, Long> ends() {
    if (!range.hasEnd()) {
      return new TreeMap<>();
    }
    NavigableMap<Integer, Long> ends =
        range.until() == null ? new TreeMap<>(known) : reader.at(range.until(), partitions);
    range.toOffsets().forEach(ends::replace);
    return ends;
  }

  /**
   * The queues of all partitions, from the position to their ends.
   *
   * @throws CommandException if a partition ends before the position
   */
  PartitionQueues queues(RecordingPosition start) {
    return new PartitionQueues(
        partitions.stream()
            .map(number -> queue(number, start.next().get(number), start.ends().get(number)))
            .toList());
  }

  private PartitionQueue queue(int partition, long begin, Long end) {
    long existing = known.get(partition);
    if (begin > existing) {
      throw new CommandException(
          "partition %d ends at offset %,d, but the recording continues at offset %,d; was the"
                  .formatted(partition, existing, begin)
              + " topic recreated?");
    }
    // Records after the current end are awaited only with --follow.
    long last =
        range.follow() ? PartitionQueue.NO_END : end == null ? existing : Math.min(end, existing);
    return new PartitionQueue(partition, begin, existing, last);
  }
}
