package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes {@link ShardTotals}. */
public final class ShardTotalsCoder extends VersionedCoder<ShardTotals> {
  private static final long serialVersionUID = 1;

  public ShardTotalsCoder() {
    super("a shard's account", 1);
  }

  @Override
  protected void write(ShardTotals totals, DataOutputStream out) throws IOException {
    Wire.writeText(totals.step(), out);
    Wire.writeInt(totals.shard(), out);
    Wire.writeLong(totals.counted(), out);
    Wire.writeLong(totals.duplicates(), out);
    Wire.writeLong(totals.tooLate(), out);
  }

  @Override
  protected ShardTotals read(DataInputStream in) throws IOException {
    return new ShardTotals(
        Wire.readText(in),
        Wire.readInt(in),
        Wire.readLong(in),
        Wire.readLong(in),
        Wire.readLong(in));
  }
}
