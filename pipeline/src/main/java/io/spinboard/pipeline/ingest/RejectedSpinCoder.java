package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes a {@link RejectedSpin}. */
final class RejectedSpinCoder extends VersionedCoder<RejectedSpin> {
  private static final long serialVersionUID = 1;

  RejectedSpinCoder() {
    super("rejected spin", 1);
  }

  @Override
  protected void write(RejectedSpin spin, DataOutputStream out) throws IOException {
    Wire.writeText(spin.topic(), out);
    Wire.writeInt(spin.partition(), out);
    Wire.writeLong(spin.offset(), out);
    Wire.writeText(spin.reason(), out);
    Wire.writeText(spin.detail(), out);
    Wire.writeBytes(spin.payload(), out);
  }

  @Override
  protected RejectedSpin read(DataInputStream in) throws IOException {
    return new RejectedSpin(
        Wire.readText(in),
        Wire.readInt(in),
        Wire.readLong(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readBytes(in));
  }
}
