package io.spinboard.pipeline.publish;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** The encoding of somebody's standing in a campaign. */
public final class StandingWire {
  private StandingWire() {}

  /** Writes a standing. */
  public static void write(CampaignStanding standing, WireWriter out) throws IOException {
    out.writeInt(standing.subjectId());
    out.writeText(standing.name());
    out.writeLong(standing.score());
    out.writeLong(standing.spins());
    out.writeLong(standing.reachedAtMicros());
  }

  /** Reads what {@link #write} wrote. */
  public static CampaignStanding read(WireReader in) throws IOException {
    return new CampaignStanding(
        in.readInt(), in.readText(), in.readLong(), in.readLong(), in.readLong());
  }
}
