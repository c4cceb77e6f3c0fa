package io.spinboard.pipeline.shard;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes {@link SpinCounts}. */
public final class SpinCountsCoder extends VersionedCoder<SpinCounts> {
  private static final long serialVersionUID = 1;

  public SpinCountsCoder() {
    super("spin counts");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(SpinCounts counts, WireWriter out) {
    out.writeInt(counts.shard());
    out.writeLong(counts.counted());
    out.writeLong(counts.tooLate());
  }

  @Override
  protected SpinCounts read(WireReader in) throws IOException {
    return new SpinCounts(in.readInt(), in.readLong(), in.readLong());
  }
}
