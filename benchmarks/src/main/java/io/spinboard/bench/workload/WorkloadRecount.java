package io.spinboard.bench.workload;

import io.spinboard.events.Spin;
import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.streaming.StreamingRecount;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The totals of a workload, and the boards of players that must be published for it. */
public final class WorkloadRecount {
  /** The number of ranks on a board. */
  public static final int BOARD_SIZE = 10;

  private static final HotStreakWindows NO_HOT_STREAKS =
      new HotStreakWindows(Duration.ZERO, Duration.ZERO);

  private final StreamingRecount recount =
      new StreamingRecount(
          List.of(BoardPeriod.values()), BOARD_SIZE, null, NO_HOT_STREAKS, List.of());
  private final SortedMap<Integer, Long> spinsByGame = new TreeMap<>();
  private final Set<Integer> players = new HashSet<>();
  private List<PlayerRow> topPlayers;
  private long spins;
  private long points;

  /** Adds a spin that is not earlier than the one before, and not a duplicate. */
  void add(Spin spin) {
    recount.add(withoutId(spin));
    spinsByGame.merge(spin.gameId(), 1L, Long::sum);
    players.add(spin.playerId());
    spins++;
    points += spin.win();
  }

  /** Ids would be stored to find duplicates. */
  private static Spin withoutId(Spin spin) {
    return new Spin(
        spin.playerId(),
        spin.gameId(),
        spin.stake(),
        spin.win(),
        spin.eventTimeMicros(),
        spin.teamId(),
        spin.teamName(),
        null);
  }

  /**
   * Computes the boards, when all spins were added.
   *
   * @throws IllegalStateException if spins were not added in the order of their event times
   */
  void end() {
    if (recount.endFirstPass()) {
      throw new IllegalStateException("the spins are not in the order of their event times");
    }
    topPlayers = recount.boards().topPlayers();
  }

  /** The number of spins. */
  public long spins() {
    return spins;
  }

  /** The number of spins of each game, ordered by game. */
  public SortedMap<Integer, Long> spinsByGame() {
    return Collections.unmodifiableSortedMap(spinsByGame);
  }

  /** The number of players. */
  public int players() {
    return players.size();
  }

  /** The sum of all points, minor currency units. */
  public long points() {
    return points;
  }

  /** The rows that {@code top_players} must hold, for some kinds of periods. */
  public List<PlayerRow> topPlayers(Collection<BoardPeriod> periods) {
    return topPlayers.stream().filter(row -> periods.contains(row.period())).toList();
  }
}
