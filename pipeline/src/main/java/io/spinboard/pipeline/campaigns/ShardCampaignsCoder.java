package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Tally;
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
    super("a shard's campaigns", 1);
  }

  @Override
  protected void write(ShardCampaigns shard, WireWriter out) throws IOException {
    out.writeLong(shard.next());
    out.writeLong(shard.settledMicros());
    out.writeLong(shard.begunMicros());
    out.writeLong(shard.change());
    SpinWire.write(new ArrayList<>(shard.latest()), out);
    out.writeList(new ArrayList<>(shard.asked()), (tick, to) -> to.writeLong(tick));
    out.writeList(new ArrayList<>(shard.counts()), ShardCampaignsCoder::writeCount);
  }

  @Override
  protected ShardCampaigns read(WireReader in) throws IOException {
    ShardCampaigns shard =
        new ShardCampaigns(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    shard.latest().addAll(SpinWire.read(in));
    shard.asked().addAll(in.readList(WireReader::readLong));
    in.readList(ShardCampaignsCoder::readCount).forEach(shard::restore);
    return shard;
  }

  private static void writeCount(CampaignCount count, WireWriter out) throws IOException {
    CampaignWire.writeCampaign(count.campaign(), out);
    out.writeBoolean(count.isComplete());
    out.writeBoolean(count.isClosed());
    out.writeBoolean(count.isChanged());
    out.writeLong(count.firstLatest());
    out.writeLong(count.reports());
    out.writeList(new ArrayList<>(count.entrants().values()), ShardCampaignsCoder::writeEntrant);
    SpinWire.write(count.recentSpins().all(), out);
  }

  private static CampaignCount readCount(WireReader in) throws IOException {
    Campaign campaign = CampaignWire.readCampaign(in);
    CampaignCount count = new CampaignCount(campaign, in.readBoolean());
    boolean closed = in.readBoolean();
    boolean changed = in.readBoolean();
    long firstLatest = in.readLong();
    long reports = in.readLong();
    List<Entrant> entrants = in.readList(ShardCampaignsCoder::readEntrant);
    entrants.forEach(entrant -> count.entrants().put(entrant.subjectId(), entrant));
    for (Spin spin : SpinWire.read(in)) {
      count.recentSpins().add(spin);
    }
    count.restore(closed, changed, firstLatest, reports);
    return count;
  }

  private static void writeEntrant(Entrant entrant, WireWriter out) throws IOException {
    out.writeInt(entrant.subjectId());
    CampaignWire.writeTally(entrant.tally(), out);
    out.writeInt(entrant.latest());
    if (entrant.latest() > 0) {
      CampaignWire.writeTally(entrant.before(), out);
    }
  }

  private static Entrant readEntrant(WireReader in) throws IOException {
    int subjectId = in.readInt();
    Tally tally = CampaignWire.readTally(in);
    int latest = in.readInt();
    Tally before = latest > 0 ? CampaignWire.readTally(in) : null;
    return new Entrant(subjectId, tally, before, latest);
  }
}
