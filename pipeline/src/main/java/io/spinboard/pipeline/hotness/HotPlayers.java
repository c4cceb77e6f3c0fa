package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.Best;
import io.spinboard.pipeline.standings.PlayerRows;
import java.util.List;

/**
 * What each player has in the two windows as of a tick. A player is a row of numbers, with a place
 * that spins refer to, from the first spin in the long window until the last has left it. With
 * millions of players nearly every spin is of one who had none in the last minute, so rows of those
 * who are gone stay until their places are needed, and are then given away many at a time.
 */
final class HotPlayers {
  private static final int POINTS_IN_LONG = 1;
  private static final int POINTS_IN_SHORT = 2;

  /** How many are in the long window, in the upper half, and in the short one, in the lower. */
  private static final int SPINS = 3;

  private static final long ONE_IN_LONG = 1L << Integer.SIZE;
  private static final long ONE_IN_SHORT = 1;
  private static final int NUMBERS = 4;

  private final PlayerRows rows;
  private final HotTeams teams;
  private int taken;

  /** Nobody, with room for some. */
  HotPlayers(int capacity) {
    rows = new PlayerRows(NUMBERS + HotTeams.NUMBERS, capacity);
    teams = new HotTeams(rows, NUMBERS);
  }

  /** Has the rows at hand that spins which the long window has reached will need. */
  void readAhead(List<Spin> spins) {
    rows.readAhead(spins);
  }

  /**
   * Takes in a spin that the long window has reached.
   *
   * @param alsoInShort whether the short one has, too
   * @return the player's place
   */
  int reach(Spin spin, boolean alsoInShort) {
    int place = placeOf(spin.playerId());
    if (spinsInLong(place) == 0) {
      taken++;
    }
    rows.add(place, POINTS_IN_LONG, spin.win());
    rows.add(place, SPINS, ONE_IN_LONG);
    if (alsoInShort) {
      rows.add(place, POINTS_IN_SHORT, spin.win());
      rows.add(place, SPINS, ONE_IN_SHORT);
    }
    if (spin.hasTeam()) {
      teams.playedFor(place, spin.teamId(), spin.teamName(), spin.eventTimeMicros());
    }
    return place;
  }

  private int placeOf(int playerId) {
    int place = rows.find(playerId);
    if (place != PlayerRows.NOWHERE) {
      return place;
    }
    if (rows.isFull() && taken < rows.size() / 4 * 3) {
      rows.forgetIf(this::isGone);
    }
    return enter(playerId);
  }

  private int enter(int playerId) {
    int place = rows.enter(playerId);
    teams.forget(place);
    return place;
  }

  private boolean isGone(int place) {
    return spinsInLong(place) == 0;
  }

  /** The short window has left a spin. */
  void leaveShort(int place, long points) {
    rows.add(place, POINTS_IN_SHORT, -points);
    rows.add(place, SPINS, -ONE_IN_SHORT);
  }

  /** The long window has left a spin, and with a player's last one the player. */
  void leaveLong(int place, long points) {
    rows.add(place, POINTS_IN_LONG, -points);
    rows.add(place, SPINS, -ONE_IN_LONG);
    if (isGone(place)) {
      taken--;
      teams.forget(place);
    }
  }

  /**
   * The hottest, in order.
   *
   * @param longStartMicros when the long window begins: what was known of teams before is forgotten
   */
  List<HotStanding> hottest(int boardSize, long longStartMicros) {
    Best<HotStanding> best = new Best<>(boardSize, HotStanding.ORDER);
    for (int place = 0; place < size(); place++) {
      // Hardly anybody is: comparing first saves a standing for each of the others.
      if (isHot(place) && !isClearlyCooler(place, best.last())) {
        best.offer(standing(place, longStartMicros));
      }
    }
    return best.inOrder();
  }

  private boolean isHot(int place) {
    return spinsInShort(place) > 0 && pointsInLong(place) > 0;
  }

  private boolean isClearlyCooler(int place, HotStanding last) {
    return last != null
        && last.isClearlyHotterThan(
            pointsInShort(place), spinsInShort(place), pointsInLong(place), spinsInLong(place));
  }

  private HotStanding standing(int place, long longStartMicros) {
    return new HotStanding(
        playerId(place),
        teams.teamSince(place, longStartMicros),
        teams.nameSince(place, longStartMicros),
        pointsInShort(place),
        spinsInShort(place),
        pointsInLong(place),
        spinsInLong(place));
  }

  /** How many players there are. */
  int taken() {
    return taken;
  }

  /** How many places there are, those of players who are gone included. */
  int size() {
    return rows.size();
  }

  int playerId(int place) {
    return rows.playerId(place);
  }

  /** None means that the player is gone. */
  int spinsInLong(int place) {
    return (int) (rows.get(place, SPINS) >>> Integer.SIZE);
  }

  long pointsInLong(int place) {
    return rows.get(place, POINTS_IN_LONG);
  }

  int spinsInShort(int place) {
    return (int) rows.get(place, SPINS);
  }

  long pointsInShort(int place) {
    return rows.get(place, POINTS_IN_SHORT);
  }

  HotTeams teams() {
    return teams;
  }

  /** Puts a player into the next place. */
  int restore(
      int playerId, int spinsInLong, long pointsInLong, int spinsInShort, long pointsInShort) {
    int place = enter(playerId);
    taken++;
    rows.set(place, SPINS, spinsInLong * ONE_IN_LONG + spinsInShort);
    rows.set(place, POINTS_IN_LONG, pointsInLong);
    rows.set(place, POINTS_IN_SHORT, pointsInShort);
    return place;
  }
}
