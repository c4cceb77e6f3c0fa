package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes {@link TeamStandings}; totals and MVPs follow from the players' points. */
final class TeamStandingsCoder extends VersionedCoder<TeamStandings> {
  private static final long serialVersionUID = 1;

  TeamStandingsCoder() {
    super("team standings", 1);
  }

  @Override
  protected void write(TeamStandings standings, DataOutputStream out) throws IOException {
    Wire.writeInt(standings.teams().size(), out);
    for (TeamTally team : standings.teams()) {
      Wire.writeInt(team.teamId(), out);
      Wire.writeLong(team.spins(), out);
      out.writeBoolean(team.renamed());
      writeName(team.name(), out);
      Wire.writeInt(team.pointsByPlayer().size(), out);
      for (Int2LongMap.Entry player : team.pointsByPlayer().int2LongEntrySet()) {
        Wire.writeInt(player.getIntKey(), out);
        Wire.writeLong(player.getLongValue(), out);
      }
    }
  }

  @Override
  protected TeamStandings read(DataInputStream in) throws IOException {
    TeamStandings standings = new TeamStandings();
    int teams = Wire.readInt(in);
    for (int i = 0; i < teams; i++) {
      standings.restore(readTeam(in));
    }
    return standings;
  }

  private static TeamTally readTeam(DataInputStream in) throws IOException {
    int teamId = Wire.readInt(in);
    long spins = Wire.readLong(in);
    boolean renamed = in.readBoolean();
    TeamTally team = new TeamTally(teamId, spins, readName(teamId, in), renamed);
    int players = Wire.readInt(in);
    for (int i = 0; i < players; i++) {
      team.addPoints(Wire.readInt(in), Wire.readLong(in));
    }
    return team;
  }

  private static void writeName(TeamName name, DataOutputStream out) throws IOException {
    Wire.writeText(name == null ? null : name.name(), out);
    if (name != null) {
      Wire.writeLong(name.namedAtMicros(), out);
    }
  }

  private static TeamName readName(int teamId, DataInputStream in) throws IOException {
    String name = Wire.readText(in);
    return name == null ? null : new TeamName(teamId, name, Wire.readLong(in));
  }
}
