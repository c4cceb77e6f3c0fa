package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.campaigns.EraNotes.Note;
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
    LatestSpins latest = shard.latest();
    out.writeLong(latest.next());
    out.writeLong(latest.settledMicros());
    SpinWire.write(latest.before(), out);
    SpinWire.write(latest.current(), out);
    out.writeLong(shard.begunMicros());
    out.writeLong(shard.change());
    out.writeList(new ArrayList<>(shard.asked()), (tick, to) -> to.writeLong(tick));
    out.writeList(new ArrayList<>(shard.counts()), ShardCampaignsCoder::writeCount);
  }

  @Override
  protected ShardCampaigns read(WireReader in) throws IOException {
    LatestSpins latest =
        new LatestSpins(in.readLong(), in.readLong(), readSpins(in), readSpins(in));
    ShardCampaigns shard = new ShardCampaigns(latest, in.readLong(), in.readLong());
    shard.asked().addAll(in.readList(WireReader::readLong));
    in.readList(ShardCampaignsCoder::readCount).forEach(shard::restore);
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
    out.writeList(new ArrayList<>(count.entrants().values()), ShardCampaignsCoder::writeEntrant);
    out.writeList(count.notes().before(), ShardCampaignsCoder::writeNote);
    out.writeList(count.notes().current(), ShardCampaignsCoder::writeNote);
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
    count.notes().restore(readNotes(count, in), readNotes(count, in));
    for (Spin spin : SpinWire.read(in)) {
      count.recentSpins().add(spin);
    }
    count.restore(closed, changed, firstLatest, reports);
    return count;
  }

  private static void writeEntrant(Entrant entrant, WireWriter out) throws IOException {
    out.writeInt(entrant.subjectId());
    CampaignWire.writeTally(entrant.tally(), out);
  }

  private static Entrant readEntrant(WireReader in) throws IOException {
    return new Entrant(in.readInt(), CampaignWire.readTally(in));
  }

  private static void writeNote(Note note, WireWriter out) throws IOException {
    out.writeInt(note.entrant().subjectId());
    CampaignWire.writeTally(note.tally(), out);
  }

  private static List<Note> readNotes(CampaignCount count, WireReader in) throws IOException {
    return new ArrayList<>(
        in.readList(
            from -> new Note(count.entrants().get(from.readInt()), CampaignWire.readTally(from))));
  }
}
