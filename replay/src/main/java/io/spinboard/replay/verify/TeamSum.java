package io.spinboard.replay.verify;

import io.spinboard.events.CodePointOrder;
import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;

/** What one team has in a period, and what each of its players has made of it. */
final class TeamSum {
  private final int id;
  private final Int2LongOpenHashMap pointsOfPlayers = new Int2LongOpenHashMap();
  private long points;
  private long spins;
  private String name;
  private long namedAt;

  TeamSum(int id) {
    this.id = id;
  }

  void add(Spin spin) {
    points = Math.addExact(points, spin.win());
    spins++;
    pointsOfPlayers.addTo(spin.playerId(), spin.win());
    if (spin.teamName() != null) {
      named(spin.teamName(), spin.eventTimeMicros());
    }
  }

  /** Adds what the same team has in another period. */
  void addAll(TeamSum other) {
    points = Math.addExact(points, other.points);
    spins += other.spins;
    for (Int2LongMap.Entry player : other.pointsOfPlayers.int2LongEntrySet()) {
      pointsOfPlayers.addTo(player.getIntKey(), player.getLongValue());
    }
    if (other.name != null) {
      named(other.name, other.namedAt);
    }
  }

  /** The latest name is shown, of several at one time the greatest. */
  private void named(String newName, long micros) {
    if (name == null
        || micros > namedAt
        || (micros == namedAt && CodePointOrder.INSTANCE.compare(newName, name) > 0)) {
      name = newName;
      namedAt = micros;
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

  /** The best player; the team must have points. */
  Share mvp() {
    int best = 0;
    long most = -1;
    for (Int2LongMap.Entry player : pointsOfPlayers.int2LongEntrySet()) {
      long its = player.getLongValue();
      if (its > most || (its == most && player.getIntKey() < best)) {
        best = player.getIntKey();
        most = its;
      }
    }
    return new Share(best, id, most, points);
  }
}
