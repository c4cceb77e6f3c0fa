package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.TeamName;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;

/** The totals of one team in one period, and the points of each of its players. */
final class TeamTotals {
  private final int teamId;
  private final int row;
  private long score;
  private long spins;
  private TeamName name;
  private boolean renamed;
  private final Int2LongOpenHashMap pointsByPlayer = new Int2LongOpenHashMap();
  private int mvpId;
  private long mvpPoints;

  /**
   * A team without a spin.
   *
   * @param row its index among the teams of its shard
   */
  TeamTotals(int teamId, int row) {
    this.teamId = teamId;
    this.row = row;
  }

  TeamTotals(int teamId, int row, long spins, TeamName name, boolean renamed) {
    this(teamId, row);
    this.spins = spins;
    this.name = name;
    this.renamed = renamed;
  }

  void add(Spin spin) {
    spins++;
    addPoints(spin.playerId(), spin.win());
    if (spin.teamName() != null) {
      rename(spin.teamName(), spin.eventTimeMicros());
    }
  }

  /** Points only grow, so only the player of this spin can become the new MVP. */
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

  private void rename(String newName, long atMicros) {
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

  /** Returns whether the name has changed, and resets that. */
  boolean takeRenamed() {
    boolean taken = renamed;
    renamed = false;
    return taken;
  }

  int teamId() {
    return teamId;
  }

  int row() {
    return row;
  }

  long score() {
    return score;
  }

  long spins() {
    return spins;
  }

  /** Null if no spin has carried a name. */
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
