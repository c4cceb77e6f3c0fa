package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.rank.TeamName;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** The encodings of single standings, which several messages and states are made of. */
final class StandingWire {
  private StandingWire() {}

  static void writePlayer(PlayerStanding player, WireWriter out) throws IOException {
    out.writeInt(player.playerId());
    out.writeInt(player.teamId());
    out.writeLong(player.score());
    out.writeLong(player.spins());
  }

  static PlayerStanding readPlayer(WireReader in) throws IOException {
    return new PlayerStanding(in.readInt(), in.readInt(), in.readLong(), in.readLong());
  }

  static void writeTeam(TeamStanding team, WireWriter out) throws IOException {
    out.writeInt(team.teamId());
    out.writeLong(team.score());
    out.writeLong(team.spins());
  }

  static TeamStanding readTeam(WireReader in) throws IOException {
    return new TeamStanding(in.readInt(), in.readLong(), in.readLong());
  }

  static void writeMvp(MvpStanding mvp, WireWriter out) throws IOException {
    out.writeInt(mvp.playerId());
    out.writeInt(mvp.teamId());
    out.writeLong(mvp.playerTotal());
    out.writeLong(mvp.teamTotal());
  }

  static MvpStanding readMvp(WireReader in) throws IOException {
    return new MvpStanding(in.readInt(), in.readInt(), in.readLong(), in.readLong());
  }

  static void writeName(TeamName name, WireWriter out) throws IOException {
    out.writeInt(name.teamId());
    out.writeText(name.name());
    out.writeLong(name.namedAtMicros());
  }

  static TeamName readName(WireReader in) throws IOException {
    return new TeamName(in.readInt(), in.readText(), in.readLong());
  }
}
