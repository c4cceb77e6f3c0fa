package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.publish.StandingWire;
import io.spinboard.pipeline.rank.ReportVersion;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link CampaignReport}. */
public final class CampaignReportCoder extends VersionedCoder<CampaignReport> {
  private static final long serialVersionUID = 1;

  public CampaignReportCoder() {
    super("campaign report");
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(CampaignReport report, WireWriter out) throws IOException {
    out.writeBoolean(report instanceof CampaignReport.Whole);
    out.writeInt(report.campaignId());
    out.writeInt(report.shard());
    out.writeLong(report.version().revision());
    out.writeLong(report.version().sequence());
    out.writeInt(report.boardSize());
    out.writeList(report.top(), StandingWire::write);
    if (report instanceof CampaignReport.Whole whole) {
      out.writeLong(whole.spins());
      out.writeLong(whole.participants());
      out.writeLong(whole.qualified());
      out.writeBoolean(whole.complete());
      out.writeBoolean(whole.closed());
    }
  }

  @Override
  protected CampaignReport read(WireReader in) throws IOException {
    boolean isWhole = in.readBoolean();
    int campaignId = in.readInt();
    int shard = in.readInt();
    ReportVersion version = new ReportVersion(in.readLong(), in.readLong());
    int boardSize = in.readInt();
    var top = in.readList(StandingWire::read);
    return isWhole
        ? new CampaignReport.Whole(
            campaignId,
            shard,
            version,
            boardSize,
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readBoolean(),
            in.readBoolean(),
            top)
        : new CampaignReport.Recent(campaignId, shard, version, boardSize, top);
  }
}
