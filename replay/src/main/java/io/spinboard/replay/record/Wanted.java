package io.spinboard.replay.record;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which records of a topic are to be recorded.
 *
 * @param from those that Kafka dates then or later; null for all
 * @param until those before the first one that Kafka dates then or later; null for all
 * @param fromOffsets the offset to begin with of some partitions
 * @param toOffsets the offset to end before of some partitions
 * @param partitions those of these partitions; null for all
 * @param follow whether those that come are wanted too
 */
record Wanted(
    Instant from,
    Instant until,
    Map<Integer, Long> fromOffsets,
    Map<Integer, Long> toOffsets,
    SortedSet<Integer> partitions,
    boolean follow) {

  /** The wanted ones of so many partitions. */
  SortedSet<Integer> partitionsOf(int count) {
    return partitions != null
        ? partitions
        : IntStream.range(0, count).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every partition that is named. */
  Stream<Integer> named() {
    Stream<Integer> listed = partitions == null ? Stream.of() : partitions.stream();
    return Stream.of(listed, fromOffsets.keySet().stream(), toOffsets.keySet().stream())
        .flatMap(numbers -> numbers);
  }

  /** Whether it was said where to end. */
  boolean hasEnd() {
    return until != null || !toOffsets.isEmpty();
  }

  /**
   * The same, with what was said when the recording began and has not been said again.
   *
   * @param earlier where it has come to; null if it has not begun yet
   */
  Wanted goingOnAfter(Position earlier) {
    if (earlier == null) {
      return this;
    }
    boolean endAsBefore = !hasEnd() && !follow;
    return new Wanted(
        from,
        until,
        fromOffsets,
        endAsBefore ? earlier.ends() : toOffsets,
        partitions == null ? earlier.partitions() : partitions,
        follow);
  }
}
