package io.spinboard.replay.playback;

import io.spinboard.cli.UsageErrors;
import io.spinboard.replay.TimeConverter;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The options that say which records are played back. */
final class FilterOptions {
  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Only spins that were recorded with this event time or a later one, such as"
              + " 2026-11-22T05:00:00Z. With this or any of the next three, what is no spin is left"
              + " out.")
  private Instant from;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Only spins that were recorded with an earlier event time.")
  private Instant until;

  @Option(
      names = "--games",
      paramLabel = "ID",
      split = ",",
      description = "Only spins of these games.")
  private List<Integer> games = List.of();

  @Option(
      names = "--players",
      paramLabel = "ID",
      split = ",",
      description = "Only spins of these players.")
  private List<Integer> players = List.of();

  void check(UsageErrors mistakes) {
    mistakes.check(
        from == null || until == null || from.isBefore(until), "--until", "after --from", until);
  }

  Selection selection() {
    // Sorted, so that equal selections are called the same.
    return new Selection(from, until, new TreeSet<>(games), new TreeSet<>(players));
  }
}
