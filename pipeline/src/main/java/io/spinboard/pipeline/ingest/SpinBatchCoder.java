package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.VersionedCoder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes a {@link SpinBatch}. */
public final class SpinBatchCoder extends VersionedCoder<SpinBatch> {
  private static final long serialVersionUID = 1;

  public SpinBatchCoder() {
    super("batch of spins", 1);
  }

  @Override
  protected void write(SpinBatch batch, DataOutputStream out) throws IOException {
    SpinWire.write(batch.spins(), out);
  }

  @Override
  protected SpinBatch read(DataInputStream in) throws IOException {
    return new SpinBatch(SpinWire.read(in));
  }
}
