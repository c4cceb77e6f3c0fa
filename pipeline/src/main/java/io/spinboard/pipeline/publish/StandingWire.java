package io.spinboard.pipeline.publish;

import io.spinboard.campaigns.Standing;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** The encoding of somebody's standing in a campaign. */
public final class StandingWire {
  private StandingWire() {}

  /** Writes a standing. */
  public static void write(Standing standing, WireWriter out) throws IOException {
    out.writeInt(standing.subjectId());
    out.writeText(standing.name());
    out.writeLong(standing.score());
    out.writeLong(standing.spins());
    out.writeLong(standing.reachedAtMicros());
  }

  /** Reads what {@link #write} wrote. */
  public static Standing read(WireReader in) throws IOException {
    return new Standing(in.readInt(), in.readText(), in.readLong(), in.readLong(), in.readLong());
  }
}
