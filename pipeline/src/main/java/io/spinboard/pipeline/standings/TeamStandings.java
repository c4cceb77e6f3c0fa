package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** The teams of one shard in one period; all of a team's players are here with it. */
public final class TeamStandings implements Standings {
  private final Int2ObjectOpenHashMap<TeamTally> teams = new Int2ObjectOpenHashMap<>();
  private final List<TeamTally> inPlaces = new ArrayList<>();
  private final Frontrunners<TeamStanding> frontrunners =
      new Frontrunners<>(new Field(), TeamStanding.ORDER, 1);
  private long spins;

  @Override
  public void add(Spin spin) {
    spins++;
    TeamTally team = teams.get(spin.teamId());
    if (team == null) {
      team = new TeamTally(spin.teamId(), inPlaces.size());
      enter(team);
    }
    team.add(spin);
    frontrunners.moved(team.place(), team.score());
  }

  private void enter(TeamTally team) {
    teams.put(team.teamId(), team);
    inPlaces.add(team);
  }

  @Override
  public ShardReport.Teams report(int shard, int size) {
    // An MVP's share also falls, so here all teams must be looked at.
    Best<MvpStanding> mvps = new Best<>(size, MvpStanding.ORDER);
    List<TeamName> renamed = new ArrayList<>();
    for (TeamTally team : inPlaces) {
      if (team.hasMvp()) {
        mvps.offer(team.mvp());
      }
      if (team.takeRenamed()) {
        renamed.add(team.name());
      }
    }
    return new ShardReport.Teams(shard, spins, frontrunners.best(size), mvps.inOrder(), renamed);
  }

  List<TeamTally> teams() {
    return inPlaces;
  }

  /** Takes in a team as it was; its place is the next. */
  void restore(TeamTally team) {
    enter(team);
    spins += team.spins();
  }

  private final class Field implements Frontrunners.Field<TeamStanding> {
    @Override
    public int size() {
      return inPlaces.size();
    }

    @Override
    public long score(int place) {
      return inPlaces.get(place).score();
    }

    @Override
    public TeamStanding standing(int place) {
      return inPlaces.get(place).standing();
    }

    @Override
    public long scoreOf(TeamStanding standing) {
      return standing.score();
    }
  }
}
