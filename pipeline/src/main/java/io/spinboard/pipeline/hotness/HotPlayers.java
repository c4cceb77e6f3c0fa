package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.Best;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each player has in the two windows as of a tick. With millions of players nearly every spin
 * is of one who had none in the last minute, and each tick looks at all: so they are columns of
 * numbers instead of objects, and a player is a place in each column, from the first spin in the
 * long window until the last has left it.
 */
final class HotPlayers {
  private static final int NOWHERE = -1;

  private final Int2IntOpenHashMap places = new Int2IntOpenHashMap();
  private final IntArrayList free = new IntArrayList();
  private final HotTeams teams;
  private int[] playerIds;
  private long[] pointsInShort;
  private int[] spinsInShort;
  private long[] pointsInLong;
  private int[] spinsInLong;

  /** Places up to here are or have been taken. */
  private int size;

  /** Nobody, with room for some. */
  HotPlayers(int capacity) {
    places.defaultReturnValue(NOWHERE);
    teams = new HotTeams(capacity);
    playerIds = new int[capacity];
    pointsInShort = new long[capacity];
    spinsInShort = new int[capacity];
    pointsInLong = new long[capacity];
    spinsInLong = new int[capacity];
  }

  /**
   * Takes in a spin that the long window has reached.
   *
   * @param alsoInShort whether the short one has, too
   * @return the player's place
   */
  int reach(Spin spin, boolean alsoInShort) {
    int place = placeOf(spin.playerId());
    pointsInLong[place] += spin.win();
    spinsInLong[place]++;
    if (alsoInShort) {
      pointsInShort[place] += spin.win();
      spinsInShort[place]++;
    }
    if (spin.hasTeam()) {
      teams.playedFor(place, spin.teamId(), spin.teamName(), spin.eventTimeMicros());
    }
    return place;
  }

  private int placeOf(int playerId) {
    int place = places.get(playerId);
    if (place == NOWHERE) {
      place = free.isEmpty() ? newPlace() : free.popInt();
      places.put(playerId, place);
      playerIds[place] = playerId;
    }
    return place;
  }

  private int newPlace() {
    if (size == playerIds.length) {
      int capacity = Math.max(16, size + size / 2);
      playerIds = Arrays.copyOf(playerIds, capacity);
      pointsInShort = Arrays.copyOf(pointsInShort, capacity);
      spinsInShort = Arrays.copyOf(spinsInShort, capacity);
      pointsInLong = Arrays.copyOf(pointsInLong, capacity);
      spinsInLong = Arrays.copyOf(spinsInLong, capacity);
      teams.grow(capacity);
    }
    return size++;
  }

  /** The short window has left a spin. */
  void leaveShort(int place, long points) {
    pointsInShort[place] -= points;
    spinsInShort[place]--;
  }

  /** The long window has left a spin, and with a player's last one the player. */
  void leaveLong(int place, long points) {
    pointsInLong[place] -= points;
    spinsInLong[place]--;
    if (spinsInLong[place] == 0) {
      places.remove(playerIds[place]);
      teams.forget(place);
      free.add(place);
    }
  }

  /**
   * The hottest, in order.
   *
   * @param longStartMicros when the long window begins: what was known of teams before is forgotten
   */
  List<HotStanding> hottest(int boardSize, long longStartMicros) {
    Best<HotStanding> best = new Best<>(boardSize, HotStanding.ORDER);
    for (int place = 0; place < size; place++) {
      // Hardly anybody is: comparing first saves a standing for each of the others.
      if (isHot(place) && !isClearlyCooler(place, best.last())) {
        best.offer(standing(place, longStartMicros));
      }
    }
    return best.inOrder();
  }

  private boolean isHot(int place) {
    return spinsInShort[place] > 0 && pointsInLong[place] > 0;
  }

  private boolean isClearlyCooler(int place, HotStanding last) {
    return last != null
        && last.isClearlyHotterThan(
            pointsInShort[place], spinsInShort[place], pointsInLong[place], spinsInLong[place]);
  }

  private HotStanding standing(int place, long longStartMicros) {
    return new HotStanding(
        playerIds[place],
        teams.teamSince(place, longStartMicros),
        teams.nameSince(place, longStartMicros),
        pointsInShort[place],
        spinsInShort[place],
        pointsInLong[place],
        spinsInLong[place]);
  }

  /** How many players there are. */
  int taken() {
    return places.size();
  }

  /** How many places there are, taken and free ones. */
  int size() {
    return size;
  }

  int playerId(int place) {
    return playerIds[place];
  }

  /** None means that the place is free. */
  int spinsInLong(int place) {
    return spinsInLong[place];
  }

  long pointsInLong(int place) {
    return pointsInLong[place];
  }

  int spinsInShort(int place) {
    return spinsInShort[place];
  }

  long pointsInShort(int place) {
    return pointsInShort[place];
  }

  HotTeams teams() {
    return teams;
  }

  /** Puts a player into the next place. */
  int restore(
      int playerId,
      int spinsInLongNow,
      long pointsInLongNow,
      int spinsInShortNow,
      long pointsInShortNow) {
    int place = newPlace();
    places.put(playerId, place);
    playerIds[place] = playerId;
    spinsInLong[place] = spinsInLongNow;
    pointsInLong[place] = pointsInLongNow;
    spinsInShort[place] = spinsInShortNow;
    pointsInShort[place] = pointsInShortNow;
    return place;
  }
}
