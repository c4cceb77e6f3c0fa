package io.spinboard.replay.record;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The range of records to record.
 *
 * @param from the earliest Kafka timestamp; null for all
 * @param until the Kafka timestamp to stop before; null for none
 * @param fromOffsets start offsets by partition
 * @param toOffsets end offsets by partition, exclusive
 * @param partitions the partitions; null for all
 * @param follow whether to record new records as they arrive
 */
record RecordingRange(
    Instant from,
    Instant until,
    Map<Integer, Long> fromOffsets,
    Map<Integer, Long> toOffsets,
    SortedSet<Integer> partitions,
    boolean follow) {

  /** The selected partitions of a topic. */
  SortedSet<Integer> partitionsOf(int count) {
    return partitions != null
        ? partitions
        : IntStream.range(0, count).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  /** All partitions that are named. */
  Stream<Integer> named() {
    Stream<Integer> listed = partitions == null ? Stream.of() : partitions.stream();
    return Stream.of(listed, fromOffsets.keySet().stream(), toOffsets.keySet().stream())
        .flatMap(numbers -> numbers);
  }

  /** Whether the range has an end. */
  boolean hasEnd() {
    return until != null || !toOffsets.isEmpty();
  }

  /**
   * The range, completed by the one of an earlier run.
   *
   * @param earlier the position of an earlier run; null if there is none
   */
  RecordingRange resumedFrom(RecordingPosition earlier) {
    if (earlier == null) {
      return this;
    }
    boolean endAsBefore = !hasEnd() && !follow;
    return new RecordingRange(
        from,
        until,
        fromOffsets,
        endAsBefore ? earlier.ends() : toOffsets,
        partitions == null ? earlier.partitions() : partitions,
        follow);
  }
}
