package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes a {@link ShardReport} of either kind. */
final class ShardReportCoder extends VersionedCoder<ShardReport> {
  private static final long serialVersionUID = 1;

  ShardReportCoder() {
    super("shard report", 1);
  }

  @Override
  protected void write(ShardReport report, DataOutputStream out) throws IOException {
    out.writeBoolean(report instanceof ShardReport.Players);
    Wire.writeInt(report.shard(), out);
    Wire.writeLong(report.spins(), out);
    if (report instanceof ShardReport.Players players) {
      Wire.writeList(players.best(), StandingWire::writePlayer, out);
    } else if (report instanceof ShardReport.Teams teams) {
      Wire.writeList(teams.best(), StandingWire::writeTeam, out);
      Wire.writeList(teams.mvps(), StandingWire::writeMvp, out);
      Wire.writeList(teams.renamed(), StandingWire::writeName, out);
    }
  }

  @Override
  protected ShardReport read(DataInputStream in) throws IOException {
    boolean isPlayers = in.readBoolean();
    int shard = Wire.readInt(in);
    long spins = Wire.readLong(in);
    if (isPlayers) {
      return new ShardReport.Players(shard, spins, Wire.readList(StandingWire::readPlayer, in));
    }
    return new ShardReport.Teams(
        shard,
        spins,
        Wire.readList(StandingWire::readTeam, in),
        Wire.readList(StandingWire::readMvp, in),
        Wire.readList(StandingWire::readName, in));
  }
}
