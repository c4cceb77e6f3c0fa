package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes {@link SpinTotals}. */
final class SpinTotalsCoder extends VersionedCoder<SpinTotals> {
  private static final long serialVersionUID = 1;

  SpinTotalsCoder() {
    super("spin totals");
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(SpinTotals totals, WireWriter out) throws IOException {
    out.writeText(totals.step().name());
    out.writeInt(totals.part());
    out.writeLong(totals.counted());
    out.writeLong(totals.duplicates());
    out.writeLong(totals.tooLate());
  }

  @Override
  protected SpinTotals read(WireReader in) throws IOException {
    return new SpinTotals(
        SpinTotals.Step.valueOf(in.readText()),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
