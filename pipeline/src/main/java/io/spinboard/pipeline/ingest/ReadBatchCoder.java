package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes a {@link ReadBatch}. */
public final class ReadBatchCoder extends VersionedCoder<ReadBatch> {
  private static final long serialVersionUID = 1;
  private static final RejectedSpinCoder REJECTED = new RejectedSpinCoder();

  public ReadBatchCoder() {
    super("batch of records", 1);
  }

  @Override
  protected void write(ReadBatch batch, DataOutputStream out) throws IOException {
    SpinWire.write(batch.spins(), out);
    Wire.writeList(batch.rejected(), REJECTED::encode, out);
  }

  @Override
  protected ReadBatch read(DataInputStream in) throws IOException {
    return new ReadBatch(SpinWire.read(in), Wire.readList(REJECTED::decode, in));
  }
}
