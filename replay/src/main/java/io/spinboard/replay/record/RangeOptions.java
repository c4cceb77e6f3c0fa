package io.spinboard.replay.record;

import static java.util.stream.Collectors.toMap;

import io.spinboard.cli.UsageErrors;
import io.spinboard.replay.TimeConverter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The options that say which records of a topic. */
final class RangeOptions {
  @Option(
      names = "--follow",
      description = "Go on with what comes, until Ctrl-C, instead of ending with what is there.")
  private boolean follow;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Begin with the first record of each partition that Kafka dates then or later, such as"
              + " 2026-11-22T05:00:00Z. Default: with the oldest one that is still there.")
  private Instant from;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "End before the first record of each partition that Kafka dates then or later. Default:"
              + " with the last one that is there now.")
  private Instant until;

  @Option(
      names = "--from-offsets",
      paramLabel = "PARTITION:OFFSET",
      split = ",",
      converter = Place.Converter.class,
      description =
          "Instead of --from: begin partitions at these offsets, such as 0:100,1:200, and others"
              + " with their oldest records.")
  private List<Place> fromOffsets;

  @Option(
      names = "--to-offsets",
      paramLabel = "PARTITION:OFFSET",
      split = ",",
      converter = Place.Converter.class,
      description =
          "Instead of --until: end partitions before these offsets, and others with what is there"
              + " now.")
  private List<Place> toOffsets;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      split = ",",
      description =
          "Only these partitions; to be given again to resume a recording that has reached its end."
              + " Default: all.")
  private List<Integer> partitions;

  /** Notes what is wrong with the values. */
  void check(UsageErrors mistakes) {
    mistakes.atMostOne("--from", from, "--from-offsets", fromOffsets);
    mistakes.atMostOne(
        "--until", until, "--to-offsets", toOffsets, "--follow", follow ? true : null);
    mistakes.check(
        from == null || until == null || from.isBefore(until), "--until", "after --from", until);
    checkDistinct(mistakes, "--from-offsets", fromOffsets);
    checkDistinct(mistakes, "--to-offsets", toOffsets);
    if (partitions != null) {
      for (Integer partition : partitions) {
        mistakes.check(partition >= 0, "--partitions", "0 or more", partition);
      }
    }
  }

  private static void checkDistinct(UsageErrors mistakes, String option, List<Place> places) {
    if (places != null) {
      long distinct = places.stream().mapToInt(Place::partition).distinct().count();
      mistakes.check(distinct == places.size(), option, "one offset a partition", "several");
    }
  }

  /** What they say. */
  Wanted wanted() {
    return new Wanted(
        from, until, offsets(fromOffsets), offsets(toOffsets), partitionsOrAll(), follow);
  }

  private SortedSet<Integer> partitionsOrAll() {
    return partitions == null ? null : new TreeSet<>(partitions);
  }

  private static Map<Integer, Long> offsets(List<Place> places) {
    return places == null
        ? Map.of()
        : places.stream().collect(toMap(Place::partition, Place::offset));
  }
}
