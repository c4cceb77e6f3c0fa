package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link ShardReport} of either kind. */
public final class ShardReportCoder extends VersionedCoder<ShardReport> {
  private static final long serialVersionUID = 1;

  public ShardReportCoder() {
    super("shard report");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(ShardReport report, WireWriter out) throws IOException {
    out.writeBoolean(report instanceof ShardReport.Players);
    out.writeInt(report.shard());
    out.writeLong(report.spins());
    if (report instanceof ShardReport.Players players) {
      out.writeList(players.best(), StandingWire::writePlayer);
    } else if (report instanceof ShardReport.Teams teams) {
      out.writeList(teams.best(), StandingWire::writeTeam);
      out.writeList(teams.mvps(), StandingWire::writeMvp);
      out.writeList(teams.renamed(), StandingWire::writeName);
    }
  }

  @Override
  protected ShardReport read(WireReader in) throws IOException {
    boolean isPlayers = in.readBoolean();
    int shard = in.readInt();
    long spins = in.readLong();
    if (isPlayers) {
      return new ShardReport.Players(shard, spins, in.readList(StandingWire::readPlayer));
    }
    return new ShardReport.Teams(
        shard,
        spins,
        in.readList(StandingWire::readTeam),
        in.readList(StandingWire::readMvp),
        in.readList(StandingWire::readName));
  }
}
