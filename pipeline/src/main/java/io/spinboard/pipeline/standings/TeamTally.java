package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;

/** What one team has in one period, and which of its players won it. */
final class TeamTally {
  private final int teamId;
  private final int place;
  private long score;
  private long spins;
  private TeamName name;
  private boolean renamed;
  private final Int2LongOpenHashMap pointsByPlayer = new Int2LongOpenHashMap();
  private int mvpId;
  private long mvpPoints;

  /**
   * A team that has nothing yet.
   *
   * @param place among the teams of its shard
   */
  TeamTally(int teamId, int place) {
    this.teamId = teamId;
    this.place = place;
  }

  TeamTally(int teamId, int place, long spins, TeamName name, boolean renamed) {
    this(teamId, place);
    this.spins = spins;
    this.name = name;
    this.renamed = renamed;
  }

  void add(Spin spin) {
    spins++;
    addPoints(spin.playerId(), spin.win());
    if (spin.teamName() != null) {
      callIt(spin.teamName(), spin.eventTimeMicros());
    }
  }

  /** Points only grow, so the MVP can only change to the player who just got some. */
  void addPoints(int playerId, long points) {
    if (points == 0) {
      return;
    }
    score += points;
    long total = pointsByPlayer.addTo(playerId, points) + points;
    if (total > mvpPoints || (total == mvpPoints && playerId < mvpId)) {
      mvpId = playerId;
      mvpPoints = total;
    }
  }

  private void callIt(String newName, long atMicros) {
    if (name != null && atMicros < name.namedAtMicros()) {
      return;
    }
    TeamName candidate = new TeamName(teamId, newName, atMicros);
    TeamName latest = name == null ? candidate : candidate.latest(name);
    renamed |= name == null || !latest.name().equals(name.name());
    name = latest;
  }

  TeamStanding standing() {
    return new TeamStanding(teamId, score, spins);
  }

  /** A team without points has no MVP. */
  boolean hasMvp() {
    return mvpPoints > 0;
  }

  MvpStanding mvp() {
    return new MvpStanding(mvpId, teamId, mvpPoints, score);
  }

  /** Whether the name changed since this was last asked. */
  boolean takeRenamed() {
    boolean taken = renamed;
    renamed = false;
    return taken;
  }

  int teamId() {
    return teamId;
  }

  int place() {
    return place;
  }

  long score() {
    return score;
  }

  long spins() {
    return spins;
  }

  /** Null as long as no spin carried a name. */
  TeamName name() {
    return name;
  }

  boolean renamed() {
    return renamed;
  }

  Int2LongMap pointsByPlayer() {
    return pointsByPlayer;
  }
}
