package io.spinboard.oracle.streaming;

import static java.util.Comparator.comparing;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Computes the boards of all periods of some kinds. Each spin is added to its shortest period only:
 * the sums of a day are those of its hours, and so on.
 */
final class PeriodRecount {
  private static final long HOUR_MICROS = 3_600_000_000L;

  /** Spins are usually late by minutes, so a few open periods of each kind are enough. */
  private static final int MAX_OPEN = 8;

  /** Each kind is the sum of the next wanted one in this list. */
  private static final List<BoardPeriod> LONGEST_FIRST =
      List.of(BoardPeriod.ALL_TIME, BoardPeriod.WEEKLY, BoardPeriod.DAILY, BoardPeriod.HOURLY);

  private final List<PeriodsOfKind> shortestFirst = new ArrayList<>();

  /** By hour since 1970: the sums of the periods that contain it and need a second pass. */
  private final Long2ObjectMap<List<PeriodSums>> secondPassByHour = new Long2ObjectOpenHashMap<>();

  private long lastHour;
  private PeriodSums lastSums;

  /**
   * @param kinds the kinds of periods, at least one
   * @param topK the number of ranks on a board
   */
  PeriodRecount(Collection<BoardPeriod> kinds, int topK) {
    this(kinds, topK, MAX_OPEN);
  }

  PeriodRecount(Collection<BoardPeriod> kinds, int topK, int maxOpen) {
    PeriodsOfKind longer = null;
    for (BoardPeriod kind : LONGEST_FIRST.stream().filter(kinds::contains).toList()) {
      longer = new PeriodsOfKind(kind, longer, topK, maxOpen);
      shortestFirst.add(0, longer);
    }
  }

  /**
   * Adds a spin that is not a duplicate.
   *
   * @throws ArithmeticException if a sum of points does not fit 64 bits
   */
  void add(Spin spin) {
    long hour = hour(spin);
    if (lastSums == null || hour != lastHour) {
      lastSums = shortestFirst.get(0).sums(start(hour));
      lastHour = hour;
    }
    lastSums.add(spin);
  }

  private static long hour(Spin spin) {
    return Math.floorDiv(spin.eventTimeMicros(), HOUR_MICROS);
  }

  private static Instant start(long hour) {
    return Instant.EPOCH.plus(hour, ChronoUnit.HOURS);
  }

  /**
   * Ends the first pass.
   *
   * @return whether spins arrived for periods that were closed already; if so, all spins must be
   *     {@linkplain #addInSecondPass added once more}
   */
  boolean endFirstPass() {
    lastSums = null;
    shortestFirst.forEach(PeriodsOfKind::closeAll);
    return shortestFirst.stream().anyMatch(PeriodsOfKind::needsSecondPass);
  }

  /** Adds a spin that is not a duplicate to the periods that need a second pass. */
  void addInSecondPass(Spin spin) {
    secondPassByHour.computeIfAbsent(hour(spin), this::secondPass).forEach(sums -> sums.add(spin));
  }

  private List<PeriodSums> secondPass(long hour) {
    return shortestFirst.stream()
        .map(kind -> kind.secondPassSums(start(hour)))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The boards, after the last pass; without hot streaks and campaigns. */
  Boards boards() {
    secondPassByHour.clear();
    List<PlayerRow> players = new ArrayList<>();
    List<TeamRow> teams = new ArrayList<>();
    List<MvpRow> mvps = new ArrayList<>();
    for (PeriodsOfKind kind : shortestFirst) {
      for (PeriodRows rows : kind.rows()) {
        players.addAll(rows.players());
        teams.addAll(rows.teams());
        mvps.addAll(rows.mvps());
      }
    }
    return new Boards(sorted(players), sorted(teams), sorted(mvps), List.of());
  }

  private static <R extends BoardRow> List<R> sorted(List<R> rows) {
    return rows.stream().sorted(comparing(BoardRow::board).thenComparing(BoardRow::rank)).toList();
  }
}
