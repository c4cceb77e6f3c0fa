package io.spinboard.pipeline.shard;

import io.spinboard.pipeline.wire.PackedSpins;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link ShardMessage}. */
final class ShardMessageCoder extends VersionedCoder<ShardMessage> {
  private static final long serialVersionUID = 1;
  private static final int SPINS = 0;
  private static final int TICK = 1;
  private static final int CHANGE = 2;

  ShardMessageCoder() {
    super("message to a shard");
  }

  @Override
  protected int version() {
    return 3;
  }

  @Override
  protected void write(ShardMessage message, WireWriter out) {
    if (message instanceof ShardMessage.Spins spins) {
      out.write(SPINS);
      spins.packed().write(out);
    } else if (message instanceof ShardMessage.Tick tick) {
      out.write(TICK);
      out.writeLong(tick.tickMicros());
    } else if (message instanceof ShardMessage.Change change) {
      out.write(CHANGE);
      out.writeLong(change.lastTickMicros());
    }
  }

  @Override
  protected ShardMessage read(WireReader in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case SPINS -> new ShardMessage.Spins(PackedSpins.read(in));
      case TICK -> new ShardMessage.Tick(in.readLong());
      case CHANGE -> new ShardMessage.Change(in.readLong());
      default -> throw new IOException("unknown kind of message to a shard: " + kind);
    };
  }
}
