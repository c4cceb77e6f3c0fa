package io.spinboard.replay.record;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.kafka.TopicSpec;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Turns what is wanted of a topic into offsets, from what the topic has. */
final class Plan {
  private final TopicReader reader;
  private final TopicSpec topic;
  private final Wanted wanted;
  private final SortedSet<Integer> partitions;
  private final NavigableMap<Integer, Long> known;

  /**
   * @throws CommandException if a partition is named that the topic does not have
   */
  Plan(TopicReader reader, TopicSpec topic, Wanted wanted) {
    wanted
        .named()
        .filter(partition -> partition >= topic.partitions())
        .findFirst()
        .ifPresent(
            absent -> {
              throw new CommandException(
                  "there is no partition %d: %s has %s"
                      .formatted(absent, topic.name(), topic.shape()));
            });
    this.reader = reader;
    this.topic = topic;
    this.wanted = wanted;
    this.partitions = wanted.partitionsOf(topic.partitions());
    this.known = reader.ends(partitions);
  }

  /**
   * Where the recording begins.
   *
   * @param earlier where it has come to before; null if it has not begun yet
   * @throws CommandException if it left out what it had before
   */
  Position start(Position earlier) {
    Position start = new Position(topic.name(), 0, 0, begins(), ends(), wanted.partitions());
    return earlier == null ? start : goingOn(start, earlier);
  }

  private Position goingOn(Position start, Position earlier) {
    for (int partition : earlier.next().keySet()) {
      if (!partitions.contains(partition)) {
        throw new CommandException(
            "partition %d, which was recorded so far, is left out or not there any more"
                .formatted(partition));
      }
    }
    NavigableMap<Integer, Long> next = start.next();
    next.putAll(earlier.next());
    return new Position(
        start.topic(), earlier.bytes(), earlier.records(), next, start.ends(), start.partitions());
  }

  private NavigableMap<Integer, Long> begins() {
    NavigableMap<Integer, Long> begins =
        wanted.from() == null
            ? reader.beginnings(partitions)
            : reader.at(wanted.from(), partitions);
    wanted.fromOffsets().forEach(begins::replace);
    return begins;
  }

  /** Empty if nothing was said about the end. */
  private NavigableMap<Integer, Long> ends() {
    if (!wanted.hasEnd()) {
      return new TreeMap<>();
    }
    NavigableMap<Integer, Long> ends =
        wanted.until() == null ? new TreeMap<>(known) : reader.at(wanted.until(), partitions);
    wanted.toOffsets().forEach(ends::replace);
    return ends;
  }

  /**
   * The ways from where each partition goes on to where it ends.
   *
   * @throws CommandException if the topic ends before that
   */
  Lanes lanes(Position start) {
    return new Lanes(
        partitions.stream()
            .map(number -> lane(number, start.next().get(number), start.ends().get(number)))
            .toList());
  }

  private Lane lane(int partition, long begin, Long end) {
    long there = known.get(partition);
    if (begin > there) {
      throw new CommandException(
          "partition %d of the topic ends at offset %,d, and offset %,d is to be the next; is it"
                  .formatted(partition, there, begin)
              + " the same topic?");
    }
    // What is not there yet is not waited for, unless all that comes is wanted.
    long last = wanted.follow() ? Lane.NO_END : end == null ? there : Math.min(end, there);
    return new Lane(partition, begin, there, last);
  }
}
