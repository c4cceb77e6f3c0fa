package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link ShardHottest}. */
public final class ShardHottestCoder extends VersionedCoder<ShardHottest> {
  private static final long serialVersionUID = 1;

  public ShardHottestCoder() {
    super("a shard's hottest");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(ShardHottest answer, WireWriter out) throws IOException {
    out.writeLong(answer.asOfMicros());
    out.writeInt(answer.shard());
    out.writeList(answer.hottest(), ShardHottestCoder::writeStanding);
  }

  @Override
  protected ShardHottest read(WireReader in) throws IOException {
    return new ShardHottest(
        in.readLong(), in.readInt(), in.readList(ShardHottestCoder::readStanding));
  }

  private static void writeStanding(HotStanding hot, WireWriter out) throws IOException {
    out.writeInt(hot.playerId());
    out.writeInt(hot.teamId());
    out.writeText(hot.teamName());
    out.writeLong(hot.shortSum());
    out.writeLong(hot.shortSpins());
    out.writeLong(hot.longSum());
    out.writeLong(hot.longSpins());
  }

  private static HotStanding readStanding(WireReader in) throws IOException {
    return new HotStanding(
        in.readInt(),
        in.readInt(),
        in.readText(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
