package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The encodings of single standings, which several messages and states are made of. */
final class StandingWire {
  private StandingWire() {}

  static void writePlayer(PlayerStanding player, DataOutputStream out) throws IOException {
    Wire.writeInt(player.playerId(), out);
    Wire.writeInt(player.teamId(), out);
    Wire.writeLong(player.score(), out);
    Wire.writeLong(player.spins(), out);
  }

  static PlayerStanding readPlayer(DataInputStream in) throws IOException {
    return new PlayerStanding(
        Wire.readInt(in), Wire.readInt(in), Wire.readLong(in), Wire.readLong(in));
  }

  static void writeTeam(TeamStanding team, DataOutputStream out) throws IOException {
    Wire.writeInt(team.teamId(), out);
    Wire.writeLong(team.score(), out);
    Wire.writeLong(team.spins(), out);
  }

  static TeamStanding readTeam(DataInputStream in) throws IOException {
    return new TeamStanding(Wire.readInt(in), Wire.readLong(in), Wire.readLong(in));
  }

  static void writeMvp(MvpStanding mvp, DataOutputStream out) throws IOException {
    Wire.writeInt(mvp.playerId(), out);
    Wire.writeInt(mvp.teamId(), out);
    Wire.writeLong(mvp.playerTotal(), out);
    Wire.writeLong(mvp.teamTotal(), out);
  }

  static MvpStanding readMvp(DataInputStream in) throws IOException {
    return new MvpStanding(
        Wire.readInt(in), Wire.readInt(in), Wire.readLong(in), Wire.readLong(in));
  }

  static void writeName(TeamName name, DataOutputStream out) throws IOException {
    Wire.writeInt(name.teamId(), out);
    Wire.writeText(name.name(), out);
    Wire.writeLong(name.namedAtMicros(), out);
  }

  static TeamName readName(DataInputStream in) throws IOException {
    return new TeamName(Wire.readInt(in), Wire.readText(in), Wire.readLong(in));
  }
}
