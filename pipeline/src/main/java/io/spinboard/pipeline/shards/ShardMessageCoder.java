package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.wire.PackedSpins;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link ShardMessage}. */
final class ShardMessageCoder extends VersionedCoder<ShardMessage> {
  private static final long serialVersionUID = 1;

  ShardMessageCoder() {
    super("message to a shard");
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(ShardMessage message, WireWriter out) {
    out.writeBoolean(message instanceof ShardMessage.Spins);
    if (message instanceof ShardMessage.Spins told) {
      told.packed().write(out);
    } else if (message instanceof ShardMessage.Ask ask) {
      out.writeLong(ask.asOfMicros());
    }
  }

  @Override
  protected ShardMessage read(WireReader in) throws IOException {
    return in.readBoolean()
        ? new ShardMessage.Spins(PackedSpins.read(in))
        : new ShardMessage.Ask(in.readLong());
  }
}
