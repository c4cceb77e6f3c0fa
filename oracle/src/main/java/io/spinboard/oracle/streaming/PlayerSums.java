package io.spinboard.oracle.streaming;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/**
 * The sums of each player in a period. There may be millions of players in each of many hours, so
 * the sums are stored in columns of numbers; a player is a row of these columns.
 */
final class PlayerSums {
  private static final int NONE = -1;

  private final Int2IntOpenHashMap rows = new Int2IntOpenHashMap();
  private int[] ids = new int[16];
  private long[] points = new long[16];
  private long[] spins = new long[16];
  private int[] teamIds = new int[16];
  private long[] teamMicros = new long[16];

  PlayerSums() {
    rows.defaultReturnValue(NONE);
  }

  void add(Spin spin) {
    int row = row(spin.playerId());
    points[row] = Math.addExact(points[row], spin.win());
    spins[row]++;
    if (spin.hasTeam()) {
      addTeam(row, spin.teamId(), spin.eventTimeMicros());
    }
  }

  /** Adds the players' sums of another period. */
  void addAll(PlayerSums others) {
    for (int other = 0; other < others.size(); other++) {
      int row = row(others.ids[other]);
      points[row] = Math.addExact(points[row], others.points[other]);
      spins[row] += others.spins[other];
      if (others.teamIds[other] != Spin.NO_TEAM) {
        addTeam(row, others.teamIds[other], others.teamMicros[other]);
      }
    }
  }

  /** The latest team is shown; of several at the same time, the one with the greatest id. */
  private void addTeam(int row, int teamId, long micros) {
    if (teamIds[row] == Spin.NO_TEAM
        || micros > teamMicros[row]
        || (micros == teamMicros[row] && teamId > teamIds[row])) {
      teamIds[row] = teamId;
      teamMicros[row] = micros;
    }
  }

  private int row(int id) {
    int known = rows.get(id);
    if (known != NONE) {
      return known;
    }
    int row = rows.size();
    if (row == ids.length) {
      grow(2 * row);
    }
    rows.put(id, row);
    ids[row] = id;
    teamIds[row] = Spin.NO_TEAM;
    return row;
  }

  private void grow(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    points = Arrays.copyOf(points, capacity);
    spins = Arrays.copyOf(spins, capacity);
    teamIds = Arrays.copyOf(teamIds, capacity);
    teamMicros = Arrays.copyOf(teamMicros, capacity);
  }

  int size() {
    return rows.size();
  }

  int id(int row) {
    return ids[row];
  }

  long points(int row) {
    return points[row];
  }

  long spins(int row) {
    return spins[row];
  }

  /** The team of the player's latest spin with a team; null if none has one. */
  Integer teamId(int row) {
    return teamIds[row] == Spin.NO_TEAM ? null : teamIds[row];
  }
}
