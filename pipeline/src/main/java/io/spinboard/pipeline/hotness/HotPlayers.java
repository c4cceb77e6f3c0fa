package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.PlayerRows;
import io.spinboard.pipeline.rank.TopK;
import java.util.List;

/**
 * Each player's points and spins in the two windows, a row of numbers per player. A player has a
 * row from the first spin in the long window until the last one has left it. With millions of
 * players most have at most one spin in the window, so unused rows are kept until memory is needed,
 * and then removed many at a time.
 */
final class HotPlayers {
  private static final int POINTS_IN_LONG = 1;
  private static final int POINTS_IN_SHORT = 2;

  /** The number of spins in the long window (upper half) and in the short one (lower half). */
  private static final int SPINS = 3;

  private static final long ONE_IN_LONG = 1L << Integer.SIZE;
  private static final long ONE_IN_SHORT = 1;
  private static final int COLUMNS = 4;

  private final PlayerRows rows;
  private final HotTeams teams;
  private int used;

  /** Windows without a player. */
  HotPlayers(int capacity) {
    rows = new PlayerRows(COLUMNS + HotTeams.COLUMNS, capacity);
    teams = new HotTeams(rows, COLUMNS);
  }

  /** See {@link PlayerRows#readAhead}. */
  void readAhead(List<Spin> spins) {
    rows.readAhead(spins);
  }

  /**
   * Adds a spin that enters the long window.
   *
   * @param isInShort whether it is in the short window, too
   * @return the row of its player
   */
  int enter(Spin spin, boolean isInShort) {
    int row = rowOf(spin.playerId());
    if (spinsInLong(row) == 0) {
      used++;
    }
    rows.add(row, POINTS_IN_LONG, spin.win());
    rows.add(row, SPINS, ONE_IN_LONG);
    if (isInShort) {
      rows.add(row, POINTS_IN_SHORT, spin.win());
      rows.add(row, SPINS, ONE_IN_SHORT);
    }
    if (spin.hasTeam()) {
      teams.add(row, spin.teamId(), spin.teamName(), spin.eventTimeMicros());
    }
    return row;
  }

  private int rowOf(int playerId) {
    int row = rows.find(playerId);
    if (row != PlayerRows.NONE) {
      return row;
    }
    if (rows.isFull() && used < rows.size() / 4 * 3) {
      rows.removeIf(this::isUnused);
    }
    return append(playerId);
  }

  private int append(int playerId) {
    int row = rows.append(playerId);
    teams.clear(row);
    return row;
  }

  private boolean isUnused(int row) {
    return spinsInLong(row) == 0;
  }

  /** Subtracts a spin that leaves the short window. */
  void leaveShort(int row, long points) {
    rows.add(row, POINTS_IN_SHORT, -points);
    rows.add(row, SPINS, -ONE_IN_SHORT);
  }

  /** Subtracts a spin that leaves the long window. */
  void leaveLong(int row, long points) {
    rows.add(row, POINTS_IN_LONG, -points);
    rows.add(row, SPINS, -ONE_IN_LONG);
    if (isUnused(row)) {
      used--;
      teams.clear(row);
    }
  }

  /**
   * The hottest players, in order.
   *
   * @param longStartMicros start of the long window; teams of earlier spins are ignored
   */
  List<HotStanding> hottest(int boardSize, long longStartMicros) {
    TopK<HotStanding> top = new TopK<>(boardSize, HotStanding.ORDER);
    for (int row = 0; row < size(); row++) {
      // Few players are hot enough; comparing first saves an object for each of the others.
      if (isHot(row) && !isClearlyCooler(row, top.last())) {
        top.offer(standing(row, longStartMicros));
      }
    }
    return top.inOrder();
  }

  private boolean isHot(int row) {
    return spinsInShort(row) > 0 && pointsInLong(row) > 0;
  }

  private boolean isClearlyCooler(int row, HotStanding last) {
    return last != null
        && last.isClearlyHotterThan(
            pointsInShort(row), spinsInShort(row), pointsInLong(row), spinsInLong(row));
  }

  private HotStanding standing(int row, long longStartMicros) {
    return new HotStanding(
        playerId(row),
        teams.teamSince(row, longStartMicros),
        teams.nameSince(row, longStartMicros),
        pointsInShort(row),
        spinsInShort(row),
        pointsInLong(row),
        spinsInLong(row));
  }

  /** The number of players with a spin in the long window. */
  int used() {
    return used;
  }

  /** The number of rows, unused ones included. */
  int size() {
    return rows.size();
  }

  int playerId(int row) {
    return rows.playerId(row);
  }

  /** 0 if the row is unused. */
  int spinsInLong(int row) {
    return (int) (rows.get(row, SPINS) >>> Integer.SIZE);
  }

  long pointsInLong(int row) {
    return rows.get(row, POINTS_IN_LONG);
  }

  int spinsInShort(int row) {
    return (int) rows.get(row, SPINS);
  }

  long pointsInShort(int row) {
    return rows.get(row, POINTS_IN_SHORT);
  }

  HotTeams teams() {
    return teams;
  }

  /** Restores a player into the next row. */
  int restore(
      int playerId, int spinsInLong, long pointsInLong, int spinsInShort, long pointsInShort) {
    int row = append(playerId);
    used++;
    rows.set(row, SPINS, spinsInLong * ONE_IN_LONG + spinsInShort);
    rows.set(row, POINTS_IN_LONG, pointsInLong);
    rows.set(row, POINTS_IN_SHORT, pointsInShort);
    return row;
  }
}
