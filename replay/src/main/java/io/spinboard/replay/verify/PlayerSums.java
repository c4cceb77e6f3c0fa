package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/**
 * What each player has in a period. There may be millions in each of many hours: so they are
 * columns of numbers instead of objects, and a player is a place in each column.
 */
final class PlayerSums {
  private static final int NOWHERE = -1;

  private final Int2IntOpenHashMap places = new Int2IntOpenHashMap();
  private int[] ids = new int[16];
  private long[] points = new long[16];
  private long[] spins = new long[16];
  private int[] teamIds = new int[16];
  private long[] playedAt = new long[16];

  PlayerSums() {
    places.defaultReturnValue(NOWHERE);
  }

  void add(Spin spin) {
    int place = place(spin.playerId());
    points[place] = Math.addExact(points[place], spin.win());
    spins[place]++;
    if (spin.hasTeam()) {
      playedFor(place, spin.teamId(), spin.eventTimeMicros());
    }
  }

  /** Adds what the players have in another period. */
  void addAll(PlayerSums others) {
    for (int other = 0; other < others.size(); other++) {
      int place = place(others.ids[other]);
      points[place] = Math.addExact(points[place], others.points[other]);
      spins[place] += others.spins[other];
      if (others.teamIds[other] != Spin.NO_TEAM) {
        playedFor(place, others.teamIds[other], others.playedAt[other]);
      }
    }
  }

  /** The latest team is shown, of several at one time the greatest. */
  private void playedFor(int place, int teamId, long micros) {
    if (teamIds[place] == Spin.NO_TEAM
        || micros > playedAt[place]
        || (micros == playedAt[place] && teamId > teamIds[place])) {
      teamIds[place] = teamId;
      playedAt[place] = micros;
    }
  }

  private int place(int id) {
    int known = places.get(id);
    if (known != NOWHERE) {
      return known;
    }
    int place = places.size();
    if (place == ids.length) {
      grow(2 * place);
    }
    places.put(id, place);
    ids[place] = id;
    teamIds[place] = Spin.NO_TEAM;
    return place;
  }

  private void grow(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    points = Arrays.copyOf(points, capacity);
    spins = Arrays.copyOf(spins, capacity);
    teamIds = Arrays.copyOf(teamIds, capacity);
    playedAt = Arrays.copyOf(playedAt, capacity);
  }

  int size() {
    return places.size();
  }

  int id(int place) {
    return ids[place];
  }

  long points(int place) {
    return points[place];
  }

  long spins(int place) {
    return spins[place];
  }

  /** The team of the player's latest spin that names one; null if none does. */
  Integer teamId(int place) {
    return teamIds[place] == Spin.NO_TEAM ? null : teamIds[place];
  }
}
