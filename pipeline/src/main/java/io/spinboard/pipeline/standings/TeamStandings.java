package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.IncrementalTopK;
import io.spinboard.pipeline.rank.ReportVersion;
import io.spinboard.pipeline.rank.TopK;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** The teams of one shard in one period, each with the points of all its players. */
public final class TeamStandings implements PeriodStandings {
  private final Int2ObjectOpenHashMap<TeamTotals> byId = new Int2ObjectOpenHashMap<>();
  private final List<TeamTotals> rows = new ArrayList<>();
  private final IncrementalTopK<TeamStanding> topTeams =
      new IncrementalTopK<>(new Candidates(), TeamStanding.ORDER, 1);
  private long spins;

  @Override
  public void add(Spin spin) {
    spins++;
    TeamTotals team = byId.get(spin.teamId());
    if (team == null) {
      team = new TeamTotals(spin.teamId(), rows.size());
      append(team);
    }
    team.add(spin);
    topTeams.scoreChanged(team.row(), team.score());
  }

  private void append(TeamTotals team) {
    byId.put(team.teamId(), team);
    rows.add(team);
  }

  @Override
  public List<StandingsReport> report(int shard, int size) {
    // An MVP's share can fall, so that all teams are candidates again.
    TopK<MvpStanding> mvps = new TopK<>(size, MvpStanding.ORDER);
    List<StandingsReport> reports = new ArrayList<>();
    for (TeamTotals team : rows) {
      if (team.hasMvp()) {
        mvps.offer(team.mvp());
      }
      if (team.takeRenamed()) {
        reports.add(new StandingsReport.Name(team.name()));
      }
    }
    reports.add(
        new StandingsReport.Teams(
            shard, new ReportVersion(0, spins), spins, topTeams.top(size), mvps.inOrder()));
    return reports;
  }

  List<TeamTotals> teams() {
    return rows;
  }

  /** Restores a team into the next row. */
  void restore(TeamTotals team) {
    append(team);
    spins += team.spins();
  }

  private final class Candidates implements IncrementalTopK.Candidates<TeamStanding> {
    @Override
    public int size() {
      return rows.size();
    }

    @Override
    public long score(int row) {
      return rows.get(row).score();
    }

    @Override
    public TeamStanding standing(int row) {
      return rows.get(row).standing();
    }

    @Override
    public long scoreOf(TeamStanding standing) {
      return standing.score();
    }
  }
}
