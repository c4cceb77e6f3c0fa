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

  /**
   * Takes back what was added with {@code other}; of teams and their names, what the player had
   * before {@code startMicros}.
   */
  void subtract(HotTally other, long startMicros) {
    points -= other.points;
    spins -= other.spins;
    if (teamAtMicros < startMicros) {
      teamId = Spin.NO_TEAM;
      teamAtMicros = Long.MIN_VALUE;
    }
    for (TeamName name : names) {
      if (name.namedAtMicros() < startMicros) {
        names = names.stream().filter(later -> later.namedAtMicros() >= startMicros).toList();
        return;
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

  /** What the player's team is called; null if no spin says so. */
  private String teamName() {
    for (TeamName name : names) {
      if (name.teamId() == teamId) {
        return name.name();
      }
    }
    return null;
  }

  /** The standing of the player who has this in the long window. */
  HotStanding standing(long pointsInShort, long spinsInShort) {
    return new HotStanding(
        playerId, teamId, teamName(), pointsInShort, spinsInShort, points, spins);
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
