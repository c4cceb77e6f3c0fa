package io.spinboard.oracle.streaming;

import io.spinboard.events.CodePointOrder;
import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;

/** The sums of one team in a period, and the points of each player for it. */
final class TeamSum {
  private final int id;
  private final Int2LongOpenHashMap pointsOfPlayers = new Int2LongOpenHashMap();
  private long points;
  private long spins;
  private String name;
  private long namedMicros;

  TeamSum(int id) {
    this.id = id;
  }

  void add(Spin spin) {
    points = Math.addExact(points, spin.win());
    spins++;
    pointsOfPlayers.addTo(spin.playerId(), spin.win());
    if (spin.teamName() != null) {
      addName(spin.teamName(), spin.eventTimeMicros());
    }
  }

  /** Adds the same team's sums of another period. */
  void addAll(TeamSum other) {
    points = Math.addExact(points, other.points);
    spins += other.spins;
    for (Int2LongMap.Entry player : other.pointsOfPlayers.int2LongEntrySet()) {
      pointsOfPlayers.addTo(player.getIntKey(), player.getLongValue());
    }
    if (other.name != null) {
      addName(other.name, other.namedMicros);
    }
  }

  /** The latest name is shown; of several at the same time, the greatest. */
  private void addName(String newName, long micros) {
    if (name == null
        || micros > namedMicros
        || (micros == namedMicros && CodePointOrder.INSTANCE.compare(newName, name) > 0)) {
      name = newName;
      namedMicros = micros;
    }
  }

  int id() {
    return id;
  }

  long points() {
    return points;
  }

  long spins() {
    return spins;
  }

  String name() {
    return name;
  }

  /** The player with the most points; the team must have points. */
  MvpShare mvp() {
    int best = 0;
    long most = -1;
    for (Int2LongMap.Entry player : pointsOfPlayers.int2LongEntrySet()) {
      long playerPoints = player.getLongValue();
      if (playerPoints > most || (playerPoints == most && player.getIntKey() < best)) {
        best = player.getIntKey();
        most = playerPoints;
      }
    }
    return new MvpShare(best, id, most, points);
  }
}
