package io.spinboard.oracle.streaming;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Collection;

/** The sums of each team in a period. */
final class TeamSums {
  private final Int2ObjectMap<TeamSum> teams = new Int2ObjectOpenHashMap<>();

  void add(Spin spin) {
    sum(spin.teamId()).add(spin);
  }

  /** Adds the teams' sums of another period. */
  void addAll(TeamSums others) {
    others.teams.values().forEach(other -> sum(other.id()).addAll(other));
  }

  private TeamSum sum(int teamId) {
    TeamSum known = teams.get(teamId);
    if (known == null) {
      known = new TeamSum(teamId);
      teams.put(teamId, known);
    }
    return known;
  }

  Collection<TeamSum> all() {
    return teams.values();
  }

  /** The name of a team; null if the team is null or has no name. */
  String name(Integer teamId) {
    return teamId == null ? null : teams.get(teamId.intValue()).name();
  }
}
