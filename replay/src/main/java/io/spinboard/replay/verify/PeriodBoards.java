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
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The boards of all periods of some kinds. A spin is counted once, in its shortest period: days are
 * made of hours, weeks of days, and everything of either.
 */
final class PeriodBoards {
  private static final long HOUR_MICROS = 3_600_000_000L;

  /** Each made of those before it that are wanted. */
  private static final List<Period> SHORTEST_FIRST =
      List.of(Period.HOURLY, Period.DAILY, Period.WEEKLY, Period.ALL_TIME);

  private final Set<Period> kinds;
  private final Period shortest;

  /** The sums of the shortest periods by the hours that lie in them, since 1970. */
  private final Long2ObjectMap<PeriodSums> byHour = new Long2ObjectOpenHashMap<>();

  private final NavigableMap<Instant, PeriodSums> byStart = new TreeMap<>();
  private long lastHour;
  private PeriodSums last;

  /**
   * @param kinds what to keep boards for; at least one
   */
  PeriodBoards(Collection<Period> kinds) {
    this.kinds = EnumSet.copyOf(kinds);
    this.shortest = SHORTEST_FIRST.stream().filter(this.kinds::contains).findFirst().orElseThrow();
  }

  /**
   * Counts a spin that is no duplicate.
   *
   * @throws ArithmeticException if a sum of points does not fit 64 bits
   */
  void add(Spin spin) {
    long hour = Math.floorDiv(spin.eventTimeMicros(), HOUR_MICROS);
    if (last == null || hour != lastHour) {
      last = byHour.computeIfAbsent(hour, this::sumsOfHour);
      lastHour = hour;
    }
    last.add(spin);
  }

  private PeriodSums sumsOfHour(long hour) {
    Instant start = shortest.startOf(Instant.EPOCH.plus(hour, ChronoUnit.HOURS));
    return byStart.computeIfAbsent(start, key -> new PeriodSums());
  }

  /**
   * The boards, when all spins are counted; to be asked for once, because sums are let go of as
   * soon as those of longer periods have them.
   *
   * @param topK how many ranks a board has
   * @param hotStreaks what stands beside them
   */
  Boards take(int topK, List<HotRow> hotStreaks) {
    byHour.clear();
    last = null;
    List<PlayerRow> players = new ArrayList<>();
    List<TeamRow> teams = new ArrayList<>();
    List<MvpRow> mvps = new ArrayList<>();
    NavigableMap<Instant, PeriodSums> parts = byStart;
    for (Period kind : SHORTEST_FIRST.stream().filter(kinds::contains).toList()) {
      parts = kind == shortest ? parts : joined(parts, kind);
      parts.forEach(
          (start, sums) -> {
            players.addAll(sums.topPlayers(kind, start, topK));
            teams.addAll(sums.topTeams(kind, start, topK));
            mvps.addAll(sums.teamMvps(kind, start, topK));
          });
    }
    return new Boards(InOrder.of(players), InOrder.of(teams), InOrder.of(mvps), hotStreaks);
  }

  private static NavigableMap<Instant, PeriodSums> joined(
      NavigableMap<Instant, PeriodSums> parts, Period kind) {
    NavigableMap<Instant, PeriodSums> whole = new TreeMap<>();
    while (!parts.isEmpty()) {
      var part = parts.pollFirstEntry();
      whole
          .computeIfAbsent(kind.startOf(part.getKey()), key -> new PeriodSums())
          .addAll(part.getValue());
    }
    return whole;
  }
}
