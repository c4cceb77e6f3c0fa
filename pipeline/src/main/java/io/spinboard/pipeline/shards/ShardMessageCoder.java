package io.spinboard.pipeline.shards;

import io.spinboard.pipeline.wire.PackedSpins;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link ShardMessage}. */
final class ShardMessageCoder extends VersionedCoder<ShardMessage> {
  private static final long serialVersionUID = 1;

  /** In place of a tick, which none is: a tick follows at which to look. */
  private static final long LOOK = Long.MIN_VALUE;

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
    } else if (message instanceof ShardMessage.Look look) {
      out.writeLong(LOOK);
      out.writeLong(look.asOfMicros());
    }
  }

  @Override
  protected ShardMessage read(WireReader in) throws IOException {
    if (in.readBoolean()) {
      return new ShardMessage.Spins(PackedSpins.read(in));
    }
    long tick = in.readLong();
    return tick == LOOK ? new ShardMessage.Look(in.readLong()) : new ShardMessage.Ask(tick);
  }
}
