package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes a {@link ShardHottest}. */
final class ShardHottestCoder extends VersionedCoder<ShardHottest> {
  private static final long serialVersionUID = 1;

  ShardHottestCoder() {
    super("a shard's hottest", 1);
  }

  @Override
  protected void write(ShardHottest answer, DataOutputStream out) throws IOException {
    Wire.writeLong(answer.asOfMicros(), out);
    Wire.writeInt(answer.shard(), out);
    Wire.writeList(answer.hottest(), ShardHottestCoder::writeStanding, out);
  }

  @Override
  protected ShardHottest read(DataInputStream in) throws IOException {
    return new ShardHottest(
        Wire.readLong(in), Wire.readInt(in), Wire.readList(ShardHottestCoder::readStanding, in));
  }

  private static void writeStanding(HotStanding hot, DataOutputStream out) throws IOException {
    Wire.writeInt(hot.playerId(), out);
    Wire.writeInt(hot.teamId(), out);
    Wire.writeText(hot.teamName(), out);
    Wire.writeLong(hot.shortSum(), out);
    Wire.writeLong(hot.shortSpins(), out);
    Wire.writeLong(hot.longSum(), out);
    Wire.writeLong(hot.longSpins(), out);
  }

  private static HotStanding readStanding(DataInputStream in) throws IOException {
    return new HotStanding(
        Wire.readInt(in),
        Wire.readInt(in),
        Wire.readText(in),
        Wire.readLong(in),
        Wire.readLong(in),
        Wire.readLong(in),
        Wire.readLong(in));
  }
}
