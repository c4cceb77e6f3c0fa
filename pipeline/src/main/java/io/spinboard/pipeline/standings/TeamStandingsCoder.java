package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.rank.TeamName;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import java.io.IOException;

/** Encodes {@link TeamStandings}; totals and MVPs follow from the players' points. */
final class TeamStandingsCoder extends VersionedCoder<TeamStandings> {
  private static final long serialVersionUID = 1;

  TeamStandingsCoder() {
    super("team standings");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(TeamStandings standings, WireWriter out) throws IOException {
    out.writeInt(standings.teams().size());
    for (TeamTotals team : standings.teams()) {
      out.writeInt(team.teamId());
      out.writeLong(team.spins());
      out.writeBoolean(team.renamed());
      writeName(team.name(), out);
      out.writeInt(team.pointsByPlayer().size());
      for (Int2LongMap.Entry player : team.pointsByPlayer().int2LongEntrySet()) {
        out.writeInt(player.getIntKey());
        out.writeLong(player.getLongValue());
      }
    }
  }

  @Override
  protected TeamStandings read(WireReader in) throws IOException {
    TeamStandings standings = new TeamStandings();
    int teams = in.readInt();
    for (int i = 0; i < teams; i++) {
      standings.restore(readTeam(i, in));
    }
    return standings;
  }

  private static TeamTotals readTeam(int row, WireReader in) throws IOException {
    int teamId = in.readInt();
    long spins = in.readLong();
    boolean renamed = in.readBoolean();
    TeamTotals team = new TeamTotals(teamId, row, spins, readName(teamId, in), renamed);
    int players = in.readInt();
    for (int i = 0; i < players; i++) {
      team.addPoints(in.readInt(), in.readLong());
    }
    return team;
  }

  private static void writeName(TeamName name, WireWriter out) throws IOException {
    out.writeText(name == null ? null : name.name());
    if (name != null) {
      out.writeLong(name.namedAtMicros());
    }
  }

  private static TeamName readName(int teamId, WireReader in) throws IOException {
    String name = in.readText();
    return name == null ? null : new TeamName(teamId, name, in.readLong());
  }
}
