package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import io.spinboard.replay.boards.Boards;
import io.spinboard.replay.boards.HotRow;
import io.spinboard.replay.boards.MvpRow;
import io.spinboard.replay.boards.Period;
import io.spinboard.replay.boards.PlayerRow;
import io.spinboard.replay.boards.TeamRow;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The boards of all periods of some kinds. A spin is counted once, in its shortest period: days are
 * made of hours, weeks of days, and everything of either.
 */
final class PeriodBoards {
  private static final long HOUR_MICROS = 3_600_000_000L;

  /** Spins are late by minutes, as a rule; so many periods of each kind are kept for them. */
  private static final int MOST_OPEN = 8;

  /** Each made of those behind it that are wanted. */
  private static final List<Period> LONGEST_FIRST =
      List.of(Period.ALL_TIME, Period.WEEKLY, Period.DAILY, Period.HOURLY);

  private final List<PeriodKind> shortestFirst = new ArrayList<>();

  /** By hour since 1970: the sums of the periods that it is in and that are counted again. */
  private final Long2ObjectMap<List<PeriodSums>> againByHour = new Long2ObjectOpenHashMap<>();

  private long lastHour;
  private PeriodSums last;

  /**
   * @param kinds what to keep boards for; at least one
   * @param topK how many ranks a board has
   */
  PeriodBoards(Collection<Period> kinds, int topK) {
    this(kinds, topK, MOST_OPEN);
  }

  PeriodBoards(Collection<Period> kinds, int topK, int mostOpen) {
    PeriodKind longer = null;
    for (Period kind : LONGEST_FIRST.stream().filter(kinds::contains).toList()) {
      longer = new PeriodKind(kind, longer, topK, mostOpen);
      shortestFirst.add(0, longer);
    }
  }

  /**
   * Counts a spin that is no duplicate.
   *
   * @throws ArithmeticException if a sum of points does not fit 64 bits
   */
  void add(Spin spin) {
    long hour = hour(spin);
    if (last == null || hour != lastHour) {
      last = shortestFirst.get(0).at(start(hour));
      lastHour = hour;
    }
    last.add(spin);
  }

  private static long hour(Spin spin) {
    return Math.floorDiv(spin.eventTimeMicros(), HOUR_MICROS);
  }

  private static Instant start(long hour) {
    return Instant.EPOCH.plus(hour, ChronoUnit.HOURS);
  }

  /**
   * All spins are counted.
   *
   * @return whether there are periods for which that is not enough, because spins came for them
   *     when they were let go of: then all spins must be {@linkplain #addAgain added again}
   */
  boolean end() {
    last = null;
    shortestFirst.forEach(PeriodKind::closeAll);
    return shortestFirst.stream().anyMatch(PeriodKind::hasToBeCountedAgain);
  }

  /** Counts a spin that is no duplicate for the periods that need it. */
  void addAgain(Spin spin) {
    againByHour.computeIfAbsent(hour(spin), this::again).forEach(sums -> sums.add(spin));
  }

  private List<PeriodSums> again(long hour) {
    return shortestFirst.stream()
        .map(kind -> kind.again(start(hour)))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * The boards, when all is counted.
   *
   * @param hotStreaks what stands beside them
   */
  Boards boards(List<HotRow> hotStreaks) {
    againByHour.clear();
    List<PlayerRow> players = new ArrayList<>();
    List<TeamRow> teams = new ArrayList<>();
    List<MvpRow> mvps = new ArrayList<>();
    for (PeriodKind kind : shortestFirst) {
      for (PeriodRows rows : kind.rows()) {
        players.addAll(rows.players());
        teams.addAll(rows.teams());
        mvps.addAll(rows.mvps());
      }
    }
    return new Boards(InOrder.of(players), InOrder.of(teams), InOrder.of(mvps), hotStreaks);
  }
}
