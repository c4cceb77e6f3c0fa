package io.spinboard.bench.workload;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import io.spinboard.events.Spin;
import io.spinboard.replay.boards.Period;
import io.spinboard.replay.boards.PlayerRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Recounts spins hour by hour with plain code, independent of the pipeline. Each player must have
 * the same team, or none, in all spins.
 */
public final class WorkloadRecount {
  private static final long MICROS_PER_HOUR = TimeUnit.HOURS.toMicros(1);
  private static final Comparator<PlayerSum> LEADERS_FIRST =
      comparingLong((PlayerSum sum) -> -sum.points)
          .thenComparing(comparingInt((PlayerSum sum) -> sum.latest.playerId()));

  private final SortedMap<Integer, Long> spinsByGame = new TreeMap<>();
  private final Map<Instant, Map<Integer, PlayerSum>> hours = new TreeMap<>();
  private Map<Integer, PlayerSum> hour;
  private long hourOfEpoch = Long.MIN_VALUE;
  private long spins;
  private long points;

  /** Adds a spin, later than those before. */
  void add(Spin spin) {
    selectHour(Math.floorDiv(spin.eventTimeMicros(), MICROS_PER_HOUR));
    hour.computeIfAbsent(spin.playerId(), player -> new PlayerSum()).add(spin);
    spinsByGame.merge(spin.gameId(), 1L, Long::sum);
    spins++;
    points += spin.win();
  }

  private void selectHour(long epochHour) {
    if (epochHour != hourOfEpoch) {
      Instant start = Instant.ofEpochSecond(TimeUnit.HOURS.toSeconds(epochHour));
      hour = hours.computeIfAbsent(start, first -> new HashMap<>());
      hourOfEpoch = epochHour;
    }
  }

  /** Returns the number of spins. */
  public long spins() {
    return spins;
  }

  /** Returns the number of spins of each game, ordered by game. */
  public SortedMap<Integer, Long> spinsByGame() {
    return Collections.unmodifiableSortedMap(spinsByGame);
  }

  /** Returns the number of players. */
  public int players() {
    return (int) hours.values().stream().flatMap(each -> each.keySet().stream()).distinct().count();
  }

  /** Returns the sum of all points, minor currency units. */
  public long points() {
    return points;
  }

  /**
   * Returns the expected rows of {@code top_players}.
   *
   * @param periods the kinds of periods
   * @param size the maximum number of rows of a board
   * @return the rows ordered by kind, start of the period and rank
   */
  public List<PlayerRow> topPlayers(Collection<Period> periods, int size) {
    return periods.stream()
        .distinct()
        .sorted()
        .flatMap(period -> topPlayers(period, size).stream())
        .toList();
  }

  private List<PlayerRow> topPlayers(Period period, int size) {
    Map<Instant, Map<Integer, PlayerSum>> sums = new TreeMap<>();
    hours.forEach(
        (start, sumsByPlayer) ->
            sumsByPlayer.forEach(
                (player, sum) ->
                    sums.computeIfAbsent(period.startOf(start), first -> new HashMap<>())
                        .computeIfAbsent(player, first -> new PlayerSum())
                        .add(sum)));
    List<PlayerRow> rows = new ArrayList<>();
    sums.forEach((start, sumsByPlayer) -> rows.addAll(leaders(period, start, sumsByPlayer, size)));
    return rows;
  }

  private static List<PlayerRow> leaders(
      Period period, Instant start, Map<Integer, PlayerSum> sumsByPlayer, int size) {
    List<PlayerRow> rows = new ArrayList<>();
    sumsByPlayer.values().stream()
        .sorted(LEADERS_FIRST)
        .limit(size)
        .forEachOrdered(sum -> rows.add(sum.row(period, start, rows.size() + 1)));
    return rows;
  }

  /** The sums of one player. */
  private static final class PlayerSum {
    private Spin latest;
    private long points;
    private long spins;

    void add(Spin spin) {
      latest = spin;
      points += spin.win();
      spins++;
    }

    void add(PlayerSum later) {
      latest = later.latest;
      points += later.points;
      spins += later.spins;
    }

    PlayerRow row(Period period, Instant start, int rank) {
      Integer team = latest.hasTeam() ? latest.teamId() : null;
      return new PlayerRow(
          period, start, rank, latest.playerId(), team, latest.teamName(), points, spins);
    }
  }
}
