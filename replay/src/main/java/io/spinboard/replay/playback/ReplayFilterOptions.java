package io.spinboard.replay.playback;

import io.spinboard.cli.UsageErrors;
import io.spinboard.replay.TimeConverter;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The options that select records. */
final class ReplayFilterOptions {
  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Send only spins with this event time or a later one, such as 2026-11-22T05:00:00Z."
              + " With any filter, records that are not valid spins are skipped.")
  private Instant from;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Send only spins with an earlier event time.")
  private Instant until;

  @Option(
      names = "--games",
      paramLabel = "ID",
      split = ",",
      description = "Send only spins of these games.")
  private List<Integer> games = List.of();

  @Option(
      names = "--players",
      paramLabel = "ID",
      split = ",",
      description = "Send only spins of these players.")
  private List<Integer> players = List.of();

  void check(UsageErrors errors) {
    errors.check(
        from == null || until == null || from.isBefore(until), "--until", "after --from", until);
  }

  RecordFilter selection() {
    // Sorted, so that equal filters have equal texts in the state file.
    return new RecordFilter(from, until, new TreeSet<>(games), new TreeSet<>(players));
  }
}
