package io.spinboard.pipeline.wire;

import java.io.IOException;

/** Encodes a {@link SpinBatch}. */
public final class SpinBatchCoder extends VersionedCoder<SpinBatch> {
  private static final long serialVersionUID = 1;

  public SpinBatchCoder() {
    super("batch of spins");
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(SpinBatch batch, WireWriter out) throws IOException {
    SpinWire.write(batch.spins(), out);
  }

  @Override
  protected SpinBatch read(WireReader in) throws IOException {
    return new SpinBatch(SpinWire.read(in));
  }
}
