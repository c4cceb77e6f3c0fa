package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.ingest.SpinBatch;
import io.spinboard.pipeline.ingest.SpinBatchCoder;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes a {@link HotMessage}. */
final class HotMessageCoder extends VersionedCoder<HotMessage> {
  private static final long serialVersionUID = 1;
  private static final SpinBatchCoder SPINS = new SpinBatchCoder();

  HotMessageCoder() {
    super("hot message", 1);
  }

  @Override
  protected void write(HotMessage message, DataOutputStream out) throws IOException {
    out.writeBoolean(message instanceof HotMessage.Spins);
    if (message instanceof HotMessage.Spins told) {
      SPINS.encode(new SpinBatch(told.spins()), out);
    } else if (message instanceof HotMessage.Ask ask) {
      Wire.writeLong(ask.asOfMicros(), out);
    }
  }

  @Override
  protected HotMessage read(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? new HotMessage.Spins(SPINS.decode(in).spins())
        : new HotMessage.Ask(Wire.readLong(in));
  }
}
