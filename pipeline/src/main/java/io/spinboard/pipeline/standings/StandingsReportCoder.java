package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.rank.ReportVersion;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link StandingsReport} of any kind. */
public final class StandingsReportCoder extends VersionedCoder<StandingsReport> {
  private static final long serialVersionUID = 1;
  private static final int PLAYERS = 0;
  private static final int TEAMS = 1;
  private static final int NAME = 2;

  public StandingsReportCoder() {
    super("standings report");
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(StandingsReport report, WireWriter out) throws IOException {
    if (report instanceof StandingsReport.Players players) {
      out.write(PLAYERS);
      writeHead(players.shard(), players.version(), players.spins(), out);
      out.writeList(players.top(), StandingWire::writePlayer);
    } else if (report instanceof StandingsReport.Teams teams) {
      out.write(TEAMS);
      writeHead(teams.shard(), teams.version(), teams.spins(), out);
      out.writeList(teams.top(), StandingWire::writeTeam);
      out.writeList(teams.mvps(), StandingWire::writeMvp);
    } else if (report instanceof StandingsReport.Name name) {
      out.write(NAME);
      StandingWire.writeName(name.teamName(), out);
    }
  }

  private static void writeHead(int shard, ReportVersion version, long spins, WireWriter out) {
    out.writeInt(shard);
    out.writeLong(version.revision());
    out.writeLong(version.sequence());
    out.writeLong(spins);
  }

  @Override
  protected StandingsReport read(WireReader in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PLAYERS ->
          new StandingsReport.Players(
              in.readInt(),
              readVersion(in),
              in.readLong(),
              in.readList(StandingWire::readPlayer));
      case TEAMS ->
          new StandingsReport.Teams(
              in.readInt(),
              readVersion(in),
              in.readLong(),
              in.readList(StandingWire::readTeam),
              in.readList(StandingWire::readMvp));
      case NAME -> new StandingsReport.Name(StandingWire.readName(in));
      default -> throw new IOException("unknown kind of standings report: " + kind);
    };
  }

  private static ReportVersion readVersion(WireReader in) throws IOException {
    return new ReportVersion(in.readLong(), in.readLong());
  }
}
