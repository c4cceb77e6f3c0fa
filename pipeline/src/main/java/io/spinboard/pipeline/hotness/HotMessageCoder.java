package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.ingest.SpinBatch;
import io.spinboard.pipeline.ingest.SpinBatchCoder;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link HotMessage}. */
final class HotMessageCoder extends VersionedCoder<HotMessage> {
  private static final long serialVersionUID = 1;
  private static final SpinBatchCoder SPINS = new SpinBatchCoder();

  HotMessageCoder() {
    super("hot message", 1);
  }

  @Override
  protected void write(HotMessage message, WireWriter out) throws IOException {
    out.writeBoolean(message instanceof HotMessage.Spins);
    if (message instanceof HotMessage.Spins told) {
      SPINS.encode(new SpinBatch(told.spins()), out);
    } else if (message instanceof HotMessage.Ask ask) {
      out.writeLong(ask.asOfMicros());
    }
  }

  @Override
  protected HotMessage read(WireReader in) throws IOException {
    return in.readBoolean()
        ? new HotMessage.Spins(SPINS.decode(in).spins())
        : new HotMessage.Ask(in.readLong());
  }
}
