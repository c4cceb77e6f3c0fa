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

  /** The latest name of each team that the player spun for; hardly ever more than one. */
  private List<TeamName> names = List.of();

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

  /** Takes points and spins back; what is known of teams stays. */
  void subtract(long lessPoints, long lessSpins) {
    points -= lessPoints;
    spins -= lessSpins;
  }

  private void playedFor(int team, long atMicros) {
    if (LatestTeam.replaces(teamId, teamAtMicros, team, atMicros)) {
      teamId = team;
      teamAtMicros = atMicros;
    }
  }

  void called(TeamName name) {
    if (names.isEmpty()) {
      names = List.of(name);
    } else if (names.size() == 1 && names.get(0).teamId() == name.teamId()) {
      names = List.of(names.get(0).latest(name));
    } else {
      List<TeamName> more = new ArrayList<>(names);
      more.removeIf(known -> known.teamId() == name.teamId());
      TeamName latest =
          names.stream()
              .filter(known -> known.teamId() == name.teamId())
              .reduce(name, TeamName::latest);
      more.add(latest);
      names = more;
    }
  }

  /** What the player's team is called by spins since then; null if none says so. */
  String teamName(long sinceMicros) {
    for (TeamName name : names) {
      if (name.teamId() == teamId && name.namedAtMicros() >= sinceMicros) {
        return name.name();
      }
    }
    return null;
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
