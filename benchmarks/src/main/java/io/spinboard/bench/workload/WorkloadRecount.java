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
 * Counts spins the plain way, hour by hour, with nothing of the pipeline's. Each player is of one
 * team or of none, and that for ever.
 */
public final class WorkloadRecount {
  private static final long MICROS_PER_HOUR = TimeUnit.HOURS.toMicros(1);
  private static final Comparator<Tally> LEADERS_FIRST =
      comparingLong((Tally tally) -> -tally.points)
          .thenComparing(comparingInt((Tally tally) -> tally.latest.playerId()));

  private final SortedMap<Integer, Long> spinsByGame = new TreeMap<>();
  private final Map<Instant, Map<Integer, Tally>> hours = new TreeMap<>();
  private Map<Integer, Tally> hour;
  private long hourOfEpoch = Long.MIN_VALUE;
  private long spins;
  private long points;

  /** Counts one more spin, later than those before. */
  void add(Spin spin) {
    turnTo(Math.floorDiv(spin.eventTimeMicros(), MICROS_PER_HOUR));
    hour.computeIfAbsent(spin.playerId(), player -> new Tally()).add(spin);
    spinsByGame.merge(spin.gameId(), 1L, Long::sum);
    spins++;
    points += spin.win();
  }

  private void turnTo(long wanted) {
    if (wanted != hourOfEpoch) {
      Instant start = Instant.ofEpochSecond(TimeUnit.HOURS.toSeconds(wanted));
      hour = hours.computeIfAbsent(start, first -> new HashMap<>());
      hourOfEpoch = wanted;
    }
  }

  /** How many spins there are. */
  public long spins() {
    return spins;
  }

  /** The games that were played, in order, and how many spins each has. */
  public SortedMap<Integer, Long> spinsByGame() {
    return Collections.unmodifiableSortedMap(spinsByGame);
  }

  /** How many players there are. */
  public int players() {
    return (int) hours.values().stream().flatMap(each -> each.keySet().stream()).distinct().count();
  }

  /** The points of all of them, minor currency units. */
  public long points() {
    return points;
  }

  /**
   * What {@code top_players} must hold.
   *
   * @param periods the kinds of periods, each with a board for every one that has a spin
   * @param size the places on a board
   * @return in the order of the kinds, of the periods' starts and of the ranks
   */
  public List<PlayerRow> topPlayers(Collection<Period> periods, int size) {
    return periods.stream()
        .distinct()
        .sorted()
        .flatMap(period -> topPlayers(period, size).stream())
        .toList();
  }

  private List<PlayerRow> topPlayers(Period period, int size) {
    Map<Instant, Map<Integer, Tally>> sums = new TreeMap<>();
    hours.forEach(
        (start, tallies) ->
            tallies.forEach(
                (player, tally) ->
                    sums.computeIfAbsent(period.startOf(start), first -> new HashMap<>())
                        .computeIfAbsent(player, first -> new Tally())
                        .add(tally)));
    List<PlayerRow> rows = new ArrayList<>();
    sums.forEach((start, tallies) -> rows.addAll(leaders(period, start, tallies, size)));
    return rows;
  }

  private static List<PlayerRow> leaders(
      Period period, Instant start, Map<Integer, Tally> tallies, int size) {
    List<PlayerRow> rows = new ArrayList<>();
    tallies.values().stream()
        .sorted(LEADERS_FIRST)
        .limit(size)
        .forEachOrdered(tally -> rows.add(tally.row(period, start, rows.size() + 1)));
    return rows;
  }

  /** What one player has won. */
  private static final class Tally {
    private Spin latest;
    private long points;
    private long spins;

    void add(Spin spin) {
      latest = spin;
      points += spin.win();
      spins++;
    }

    void add(Tally later) {
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
