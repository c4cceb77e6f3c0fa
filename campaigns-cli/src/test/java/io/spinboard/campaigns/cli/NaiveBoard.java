package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Computes a board in the simplest way, sharing no code with the tool. The campaign includes games
 * 1 and 2 from second 1 to second 8, exclusive.
 */
record NaiveBoard(Scoring scoring, Subject subject, int minStake, int minSpins, int boardSize) {

  private record Row(int id, long score, int spins, long reached) {}

  /** Returns rank, subject, score, spins and time of each row, formatted like the tool's output. */
  List<String> of(List<Spin> spins) {
    List<Spin> counting = counting(spins);
    List<Row> rows = new ArrayList<>();
    for (int id : new TreeSet<>(counting.stream().map(this::id).toList())) {
      List<Spin> own = counting.stream().filter(spin -> id(spin) == id).toList();
      if (own.size() >= minSpins) {
        rows.add(new Row(id, score(own), own.size(), reached(own)));
      }
    }
    rows.sort(
        Comparator.comparingLong((Row row) -> -row.score)
            .thenComparingLong(row -> row.reached)
            .thenComparingInt(row -> row.id));
    List<String> lines = new ArrayList<>();
    for (Row row : rows.subList(0, Math.min(boardSize, rows.size()))) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d %d %s %d 2026-11-26T11:00:0%dZ",
              lines.size() + 1,
              row.id,
              text(row.score),
              row.spins,
              row.reached));
    }
    return lines;
  }

  private List<Spin> counting(List<Spin> spins) {
    Set<String> seen = new HashSet<>();
    return spins.stream()
        .filter(spin -> spin.spinId() == null || seen.add(spin.spinId()))
        .filter(spin -> second(spin) >= 1 && second(spin) < 8)
        .filter(spin -> spin.gameId() == 1 || spin.gameId() == 2)
        .filter(spin -> spin.stake() >= minStake)
        .filter(spin -> subject == Subject.PLAYER || spin.teamId() >= 0)
        .toList();
  }

  private int id(Spin spin) {
    return subject == Subject.PLAYER ? spin.playerId() : spin.teamId();
  }

  private static long second(Spin spin) {
    return (spin.eventTimeMicros() - SpinFile.micros(0)) / 1_000_000;
  }

  private long score(List<Spin> own) {
    return switch (scoring) {
      case WIN -> own.stream().mapToLong(Spin::win).sum();
      case NET -> own.stream().mapToLong(spin -> spin.win() - spin.stake()).sum();
      case TURNOVER -> own.stream().mapToLong(Spin::stake).sum();
      case SPINS -> own.size();
      case MULTIPLIER_MAX -> paid(own).stream().mapToLong(NaiveBoard::multiplier).max().orElse(0);
      case MULTIPLIER_SUM -> paid(own).stream().mapToLong(NaiveBoard::multiplier).sum();
    };
  }

  /** Returns the second of the last spin that changed the sum, or of the first with the maximum. */
  private long reached(List<Spin> own) {
    long first = own.stream().mapToLong(NaiveBoard::second).min().orElseThrow();
    if (scoring == Scoring.MULTIPLIER_MAX) {
      return paid(own).stream()
          .filter(spin -> multiplier(spin) == score(own))
          .mapToLong(NaiveBoard::second)
          .min()
          .orElse(first);
    }
    return own.stream()
        .filter(spin -> score(List.of(spin)) != 0)
        .mapToLong(NaiveBoard::second)
        .max()
        .orElse(first);
  }

  private static List<Spin> paid(List<Spin> own) {
    return own.stream().filter(spin -> spin.stake() > 0).toList();
  }

  private static long multiplier(Spin spin) {
    return spin.win() * 1_000_000 / spin.stake();
  }

  private String text(long score) {
    return scoring == Scoring.MULTIPLIER_MAX || scoring == Scoring.MULTIPLIER_SUM
        ? BigDecimal.valueOf(score, 6).stripTrailingZeros().toPlainString()
        : String.valueOf(score);
  }
}
