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

/** The options that select records of a topic. */
final class RecordRangeOptions {
  @Option(
      names = "--follow",
      description =
          "Record new records as they arrive, until Ctrl-C, instead of stopping at the current"
              + " end.")
  private boolean follow;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Start with the first record of each partition with this Kafka timestamp or a later one,"
              + " such as 2026-11-22T05:00:00Z. Default: the oldest record.")
  private Instant from;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Stop before the first record of each partition with this Kafka timestamp or a later"
              + " one. Default: the current end.")
  private Instant until;

  @Option(
      names = "--from-offsets",
      paramLabel = "PARTITION:OFFSET",
      split = ",",
      converter = PartitionOffset.Converter.class,
      description =
          "Instead of --from: start partitions at these offsets, such as 0:100,1:200; other"
              + " partitions start with their oldest record.")
  private List<PartitionOffset> fromOffsets;

  @Option(
      names = "--to-offsets",
      paramLabel = "PARTITION:OFFSET",
      split = ",",
      converter = PartitionOffset.Converter.class,
      description =
          "Instead of --until: stop partitions before these offsets; other partitions stop at"
              + " their current end.")
  private List<PartitionOffset> toOffsets;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      split = ",",
      description =
          "Only these partitions; to be given again to resume a recording that has reached its end."
              + " Default: all.")
  private List<Integer> partitions;

  /** Reports invalid values. */
  void check(UsageErrors errors) {
    errors.atMostOne("--from", from, "--from-offsets", fromOffsets);
    errors.atMostOne("--until", until, "--to-offsets", toOffsets, "--follow", follow ? true : null);
    errors.check(
        from == null || until == null || from.isBefore(until), "--until", "after --from", until);
    checkDistinct(errors, "--from-offsets", fromOffsets);
    checkDistinct(errors, "--to-offsets", toOffsets);
    if (partitions != null) {
      for (Integer partition : partitions) {
        errors.check(partition >= 0, "--partitions", "0 or more", partition);
      }
    }
  }

  private static void checkDistinct(
      UsageErrors errors, String option, List<PartitionOffset> offsets) {
    if (offsets != null) {
      long distinct = offsets.stream().mapToInt(PartitionOffset::partition).distinct().count();
      errors.check(distinct == offsets.size(), option, "one offset a partition", "several");
    }
  }

  /** The range that the options select. */
  RecordingRange range() {
    return new RecordingRange(
        from, until, offsets(fromOffsets), offsets(toOffsets), partitionsOrAll(), follow);
  }

  private SortedSet<Integer> partitionsOrAll() {
    return partitions == null ? null : new TreeSet<>(partitions);
  }

  private static Map<Integer, Long> offsets(List<PartitionOffset> offsets) {
    return offsets == null
        ? Map.of()
        : offsets.stream().collect(toMap(PartitionOffset::partition, PartitionOffset::offset));
  }
}
