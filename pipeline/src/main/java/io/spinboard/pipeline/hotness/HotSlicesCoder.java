package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.TeamName;
import io.spinboard.pipeline.wire.Texts;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;

/** Encodes {@link HotSlices}. */
public final class HotSlicesCoder extends VersionedCoder<HotSlices> {
  private static final long serialVersionUID = 1;

  public HotSlicesCoder() {
    super("hot slices", 1);
  }

  @Override
  protected void write(HotSlices hot, WireWriter out) throws IOException {
    Texts names = new Texts();
    out.writeInt(hot.slices().size());
    for (Map.Entry<Long, Int2ObjectMap<HotTally>> slice : hot.slices().entrySet()) {
      out.writeLong(slice.getKey());
      out.writeInt(slice.getValue().size());
      for (HotTally tally : slice.getValue().values()) {
        writeTally(tally, slice.getKey(), names, out);
      }
    }
    out.writeList(new ArrayList<>(hot.asked()), (tick, to) -> to.writeLong(tick));
  }

  @Override
  protected HotSlices read(WireReader in) throws IOException {
    HotSlices hot = new HotSlices();
    Texts names = new Texts();
    int slices = in.readInt();
    for (int i = 0; i < slices; i++) {
      long start = in.readLong();
      int players = in.readInt();
      Int2ObjectMap<HotTally> slice = new Int2ObjectOpenHashMap<>(players);
      for (int j = 0; j < players; j++) {
        HotTally tally = readTally(start, names, in);
        slice.put(tally.playerId(), tally);
      }
      hot.slices().put(start, slice);
    }
    hot.asked().addAll(in.readList(WireReader::readLong));
    return hot;
  }

  /** Times are written as what has passed since the slice began: a byte or three, not eight. */
  private static void writeTally(HotTally tally, long start, Texts names, WireWriter out)
      throws IOException {
    out.writeInt(tally.playerId());
    out.writeLong(tally.points());
    out.writeLong(tally.spins());
    out.writeInt(tally.teamId());
    if (tally.teamId() != Spin.NO_TEAM) {
      out.writeLong(tally.teamAtMicros() - start);
    }
    out.writeInt(tally.names().size());
    for (TeamName name : tally.names()) {
      out.writeInt(name.teamId());
      names.write(name.name(), out);
      out.writeLong(name.namedAtMicros() - start);
    }
  }

  private static HotTally readTally(long start, Texts texts, WireReader in) throws IOException {
    int playerId = in.readInt();
    long points = in.readLong();
    long spins = in.readLong();
    int teamId = in.readInt();
    long teamAt = teamId == Spin.NO_TEAM ? Long.MIN_VALUE : start + in.readLong();
    HotTally tally = new HotTally(playerId, points, spins, teamId, teamAt);
    int names = in.readInt();
    for (int i = 0; i < names; i++) {
      tally.called(new TeamName(in.readInt(), texts.read(in), start + in.readLong()));
    }
    return tally;
  }
}
