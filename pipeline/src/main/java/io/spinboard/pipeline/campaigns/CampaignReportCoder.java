package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.publish.StandingWire;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes {@link CampaignReport}. */
public final class CampaignReportCoder extends VersionedCoder<CampaignReport> {
  private static final long serialVersionUID = 1;

  public CampaignReportCoder() {
    super("a shard's standings");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(CampaignReport standings, WireWriter out) throws IOException {
    out.writeBoolean(standings instanceof CampaignReport.Whole);
    out.writeInt(standings.campaignId());
    out.writeInt(standings.shard());
    out.writeLong(standings.revision());
    out.writeInt(standings.boardSize());
    if (standings instanceof CampaignReport.Whole whole) {
      out.writeLong(whole.number());
      out.writeLong(whole.spins());
      out.writeLong(whole.participants());
      out.writeLong(whole.qualified());
      out.writeBoolean(whole.complete());
      out.writeBoolean(whole.closed());
    } else if (standings instanceof CampaignReport.Recent recent) {
      out.writeLong(recent.asOfMicros());
    }
    out.writeList(standings.best(), StandingWire::write);
  }

  @Override
  protected CampaignReport read(WireReader in) throws IOException {
    boolean whole = in.readBoolean();
    int campaignId = in.readInt();
    int shard = in.readInt();
    long revision = in.readLong();
    int boardSize = in.readInt();
    return whole
        ? new CampaignReport.Whole(
            campaignId,
            shard,
            revision,
            boardSize,
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readBoolean(),
            in.readBoolean(),
            in.readList(StandingWire::read))
        : new CampaignReport.Recent(
            campaignId, shard, revision, boardSize, in.readLong(), in.readList(StandingWire::read));
  }
}
