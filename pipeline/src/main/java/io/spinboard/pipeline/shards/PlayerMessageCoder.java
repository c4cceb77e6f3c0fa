package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.wire.SpinWire;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link PlayerMessage}. */
final class PlayerMessageCoder extends VersionedCoder<PlayerMessage> {
  private static final long serialVersionUID = 1;

  PlayerMessageCoder() {
    super("message to players", 1);
  }

  @Override
  protected void write(PlayerMessage message, WireWriter out) throws IOException {
    out.writeBoolean(message instanceof PlayerMessage.Spins);
    if (message instanceof PlayerMessage.Spins told) {
      SpinWire.write(told.batch().spins(), out);
    } else if (message instanceof PlayerMessage.Ask ask) {
      out.writeLong(ask.asOfMicros());
    }
  }

  @Override
  protected PlayerMessage read(WireReader in) throws IOException {
    return in.readBoolean()
        ? new PlayerMessage.Spins(new SpinBatch(SpinWire.read(in)))
        : new PlayerMessage.Ask(in.readLong());
  }
}
