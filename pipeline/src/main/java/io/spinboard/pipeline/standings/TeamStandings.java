package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The teams of one shard in one period; all of a team's players are here with it. */
public final class TeamStandings implements Standings {
  private final Int2ObjectOpenHashMap<TeamTally> teams = new Int2ObjectOpenHashMap<>();
  private final Frontrunners<TeamTally, TeamStanding> frontrunners =
      new Frontrunners<>(TeamTally::standing, TeamStanding::score, TeamStanding.ORDER);
  private long spins;

  @Override
  public void add(Spin spin) {
    spins++;
    TeamTally team = teams.computeIfAbsent(spin.teamId(), TeamTally::new);
    team.add(spin);
    frontrunners.moved(team, team.score());
  }

  @Override
  public ShardReport.Teams report(int shard, int size) {
    // An MVP's share also falls, so here all teams must be looked at.
    Best<MvpStanding> mvps = new Best<>(size, MvpStanding.ORDER);
    List<TeamName> renamed = new ArrayList<>();
    for (TeamTally team : teams.values()) {
      if (team.hasMvp()) {
        mvps.offer(team.mvp());
      }
      if (team.takeRenamed()) {
        renamed.add(team.name());
      }
    }
    return new ShardReport.Teams(
        shard, spins, frontrunners.best(teams.values(), size), mvps.inOrder(), renamed);
  }

  Collection<TeamTally> teams() {
    return teams.values();
  }

  void restore(TeamTally team) {
    teams.put(team.teamId(), team);
    spins += team.spins();
  }
}
