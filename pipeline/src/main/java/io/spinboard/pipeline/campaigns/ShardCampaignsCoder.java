package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.SpinWire;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Encodes {@link ShardCampaigns}. */
public final class ShardCampaignsCoder extends VersionedCoder<ShardCampaigns> {
  private static final long serialVersionUID = 1;

  public ShardCampaignsCoder() {
    super("a shard's campaigns");
  }

  @Override
  protected int version() {
    return 3;
  }

  @Override
  protected void write(ShardCampaigns shard, WireWriter out) throws IOException {
    LatestSpins latest = shard.latest();
    out.writeLong(latest.next());
    out.writeLong(latest.settledMicros());
    SpinWire.write(latest.before(), out);
    SpinWire.write(latest.current(), out);
    out.writeLong(shard.begunMicros());
    out.writeLong(shard.change());
    out.writeBoolean(shard.awaitsReport());
    SpinWire.write(shard.waiting(), out);
    out.writeList(new ArrayList<>(shard.asked()), (tick, to) -> to.writeLong(tick));
    out.writeList(new ArrayList<>(shard.counts()), ShardCampaignsCoder::writeCount);
  }

  @Override
  protected ShardCampaigns read(WireReader in) throws IOException {
    LatestSpins latest =
        new LatestSpins(in.readLong(), in.readLong(), readSpins(in), readSpins(in));
    ShardCampaigns shard =
        new ShardCampaigns(latest, in.readLong(), in.readLong(), in.readBoolean());
    shard.waiting().addAll(SpinWire.read(in));
    shard.asked().addAll(in.readList(WireReader::readLong));
    in.readList(from -> readCount(from, shard.roster())).forEach(shard::restore);
    return shard;
  }

  /** They grow. */
  private static List<Spin> readSpins(WireReader in) throws IOException {
    return new ArrayList<>(SpinWire.read(in));
  }

  private static void writeCount(CampaignCount count, WireWriter out) throws IOException {
    CampaignWire.writeCampaign(count.campaign(), out);
    out.writeBoolean(count.isComplete());
    out.writeBoolean(count.isClosed());
    out.writeBoolean(count.isChanged());
    out.writeLong(count.firstLatest());
    out.writeLong(count.reports());
    count.entrants().write(out);
    count.notes().write(out);
    SpinWire.write(count.recentSpins().all(), out);
  }

  private static CampaignCount readCount(WireReader in, Roster roster) throws IOException {
    Campaign campaign = CampaignWire.readCampaign(in);
    CampaignCount count = new CampaignCount(campaign, in.readBoolean(), roster);
    boolean closed = in.readBoolean();
    boolean changed = in.readBoolean();
    long firstLatest = in.readLong();
    long reports = in.readLong();
    count.entrants().read(in);
    count.notes().read(in);
    for (Spin spin : SpinWire.read(in)) {
      count.recentSpins().add(spin);
    }
    count.restore(closed, changed, firstLatest, reports);
    return count;
  }
}
