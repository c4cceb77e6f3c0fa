package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.publish.StandingWire;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes {@link ShardStandings}. */
public final class ShardStandingsCoder extends VersionedCoder<ShardStandings> {
  private static final long serialVersionUID = 1;

  public ShardStandingsCoder() {
    super("a shard's standings");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(ShardStandings standings, WireWriter out) throws IOException {
    out.writeBoolean(standings instanceof ShardStandings.Whole);
    out.writeInt(standings.campaignId());
    out.writeInt(standings.shard());
    out.writeLong(standings.revision());
    out.writeInt(standings.boardSize());
    if (standings instanceof ShardStandings.Whole whole) {
      out.writeLong(whole.number());
      out.writeLong(whole.spins());
      out.writeLong(whole.participants());
      out.writeLong(whole.qualified());
      out.writeBoolean(whole.complete());
      out.writeBoolean(whole.closed());
    } else if (standings instanceof ShardStandings.Recent recent) {
      out.writeLong(recent.asOfMicros());
    }
    out.writeList(standings.best(), StandingWire::write);
  }

  @Override
  protected ShardStandings read(WireReader in) throws IOException {
    boolean whole = in.readBoolean();
    int campaignId = in.readInt();
    int shard = in.readInt();
    long revision = in.readLong();
    int boardSize = in.readInt();
    return whole
        ? new ShardStandings.Whole(
            campaignId,
            shard,
            revision,
            boardSize,
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readBoolean(),
            in.readBoolean(),
            in.readList(StandingWire::read))
        : new ShardStandings.Recent(
            campaignId, shard, revision, boardSize, in.readLong(), in.readList(StandingWire::read));
  }
}
