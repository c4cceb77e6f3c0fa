package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.LatestTeam;
import io.spinboard.pipeline.standings.TeamName;
import java.util.ArrayList;
import java.util.List;

/** What one player has in some stretch of time. */
final class HotTally {
  private final int playerId;
  private long points;
  private long spins;
  private int teamId = Spin.NO_TEAM;
  private long teamAtMicros = Long.MIN_VALUE;

  /** The names of the teams the player spun for; hardly ever more than one. */
  private final List<TeamName> names = new ArrayList<>(1);

  HotTally(int playerId) {
    this.playerId = playerId;
  }

  HotTally(int playerId, long points, long spins, int teamId, long teamAtMicros) {
    this.playerId = playerId;
    this.points = points;
    this.spins = spins;
    this.teamId = teamId;
    this.teamAtMicros = teamAtMicros;
  }

  void add(Spin spin) {
    points += spin.win();
    spins++;
    if (spin.hasTeam()) {
      playedFor(spin.teamId(), spin.eventTimeMicros());
      if (spin.teamName() != null) {
        called(new TeamName(spin.teamId(), spin.teamName(), spin.eventTimeMicros()));
      }
    }
  }

  void add(HotTally other) {
    points += other.points;
    spins += other.spins;
    playedFor(other.teamId, other.teamAtMicros);
    other.names.forEach(this::called);
  }

  private void playedFor(int team, long atMicros) {
    if (LatestTeam.replaces(teamId, teamAtMicros, team, atMicros)) {
      teamId = team;
      teamAtMicros = atMicros;
    }
  }

  void called(TeamName name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).teamId() == name.teamId()) {
        names.set(i, names.get(i).latest(name));
        return;
      }
    }
    names.add(name);
  }

  /** The standing of the player who has this in the long window and {@code recent} in the short. */
  HotStanding standing(HotTally recent) {
    String teamName =
        names.stream()
            .filter(name -> name.teamId() == teamId)
            .map(TeamName::name)
            .findFirst()
            .orElse(null);
    return new HotStanding(playerId, teamId, teamName, recent.points, recent.spins, points, spins);
  }

  int playerId() {
    return playerId;
  }

  long points() {
    return points;
  }

  long spins() {
    return spins;
  }

  int teamId() {
    return teamId;
  }

  long teamAtMicros() {
    return teamAtMicros;
  }

  List<TeamName> names() {
    return names;
  }
}
