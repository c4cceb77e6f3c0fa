package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.wire.RecordCoder;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Encodes {@link OpenCampaigns}. */
final class OpenCampaignsCoder extends VersionedCoder<OpenCampaigns> {
  private static final long serialVersionUID = 1;
  private static final RecordCoder<ShardStandings> REPORT = RecordCoder.of(ShardStandings.class);

  OpenCampaignsCoder() {
    super("open campaigns");
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(OpenCampaigns open, WireWriter out) throws IOException {
    out.writeList(new ArrayList<>(open.all()), OpenCampaignsCoder::writeReports);
  }

  private static void writeReports(CampaignReports reports, WireWriter out) throws IOException {
    out.writeBoolean(reports.changed());
    out.writeList(reports.all(), REPORT::encode);
  }

  @Override
  protected OpenCampaigns read(WireReader in) throws IOException {
    OpenCampaigns open = new OpenCampaigns();
    int campaigns = in.readInt();
    for (int i = 0; i < campaigns; i++) {
      boolean changed = in.readBoolean();
      List<ShardStandings> reports = in.readList(REPORT::decode);
      if (!reports.isEmpty()) {
        open.of(reports.get(0).campaignId()).restore(reports, changed);
      }
    }
    return open;
  }
}
