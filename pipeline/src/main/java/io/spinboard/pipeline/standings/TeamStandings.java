package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The teams of one shard in one period; all of a team's players are here with it. */
final class TeamStandings implements Standings {
  private final Int2ObjectOpenHashMap<TeamTally> teams = new Int2ObjectOpenHashMap<>();
  private long spins;

  @Override
  public void add(Spin spin) {
    spins++;
    teams.computeIfAbsent(spin.teamId(), TeamTally::new).add(spin);
  }

  @Override
  public ShardReport.Teams report(int shard, int size) {
    Best<TeamStanding> best = new Best<>(size, TeamStanding.ORDER);
    Best<MvpStanding> mvps = new Best<>(size, MvpStanding.ORDER);
    List<TeamName> renamed = new ArrayList<>();
    for (TeamTally team : teams.values()) {
      best.offer(team.standing());
      if (team.hasMvp()) {
        mvps.offer(team.mvp());
      }
      if (team.takeRenamed()) {
        renamed.add(team.name());
      }
    }
    return new ShardReport.Teams(shard, spins, best.inOrder(), mvps.inOrder(), renamed);
  }

  Collection<TeamTally> teams() {
    return teams.values();
  }

  void restore(TeamTally team) {
    teams.put(team.teamId(), team);
    spins += team.spins();
  }
}
