package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link RejectedSpin}. */
public final class RejectedSpinCoder extends VersionedCoder<RejectedSpin> {
  private static final long serialVersionUID = 1;

  public RejectedSpinCoder() {
    super("rejected spin");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(RejectedSpin spin, WireWriter out) throws IOException {
    out.writeText(spin.topic());
    out.writeInt(spin.partition());
    out.writeLong(spin.offset());
    out.writeText(spin.reason());
    out.writeText(spin.detail());
    out.writeBytes(spin.payload());
  }

  @Override
  protected RejectedSpin read(WireReader in) throws IOException {
    return new RejectedSpin(
        in.readText(), in.readInt(), in.readLong(), in.readText(), in.readText(), in.readBytes());
  }
}
