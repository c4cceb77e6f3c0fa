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
import java.util.List;
import java.util.Map;

/** Encodes {@link HotSlices}. */
public final class HotSlicesCoder extends VersionedCoder<HotSlices> {
  private static final long serialVersionUID = 1;

  public HotSlicesCoder() {
    super("hot slices", 2);
  }

  @Override
  protected void write(HotSlices hot, WireWriter out) throws IOException {
    Texts names = new Texts();
    out.writeInt(hot.ahead().size());
    for (Map.Entry<Long, Int2ObjectMap<HotTally>> slice : hot.ahead().entrySet()) {
      out.writeLong(slice.getKey());
      out.writeInt(slice.getValue().size());
      for (HotTally tally : slice.getValue().values()) {
        writeTally(tally, slice.getKey(), names, out);
      }
    }
    writeWindows(hot.windows(), names, out);
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
      hot.ahead().put(start, slice);
    }
    readWindows(hot.windows(), names, in);
    hot.asked().addAll(in.readList(WireReader::readLong));
    return hot;
  }

  private static void writeWindows(HotWindows windows, Texts names, WireWriter out)
      throws IOException {
    out.writeLong(windows.asOfMicros());
    out.writeInt(windows.players().size());
    for (HotPlayer player : windows.players()) {
      writeTally(player.inLong(), windows.asOfMicros(), names, out);
      out.writeLong(player.pointsInShort());
      out.writeLong(player.spinsInShort());
    }
    out.writeInt(windows.past().size());
    windows
        .past()
        .forEach(
            (start, slice) -> {
              out.writeLong(start);
              writePast(slice, out);
            });
  }

  private static void readWindows(HotWindows windows, Texts names, WireReader in)
      throws IOException {
    long asOf = in.readLong();
    int players = in.readInt();
    List<HotPlayer> restored = new ArrayList<>(players);
    for (int i = 0; i < players; i++) {
      restored.add(new HotPlayer(readTally(asOf, names, in), in.readLong(), in.readLong()));
    }
    windows.restore(asOf, restored);
    int slices = in.readInt();
    for (int i = 0; i < slices; i++) {
      windows.past().put(in.readLong(), readPast(in));
    }
  }

  private static void writePast(PastSlice slice, WireWriter out) {
    out.writeInt(slice.size());
    for (int i = 0; i < slice.size(); i++) {
      out.writeInt(slice.playerId(i));
      out.writeLong(slice.points(i));
      out.writeLong(slice.spins(i));
    }
  }

  private static PastSlice readPast(WireReader in) throws IOException {
    int size = in.readInt();
    PastSlice slice = new PastSlice(size);
    for (int i = 0; i < size; i++) {
      slice.add(in.readInt(), in.readLong(), in.readLong());
    }
    return slice;
  }

  /** Times are written as the distance to one that is near: a byte or three, not eight. */
  private static void writeTally(HotTally tally, long near, Texts names, WireWriter out)
      throws IOException {
    out.writeInt(tally.playerId());
    out.writeLong(tally.points());
    out.writeLong(tally.spins());
    out.writeInt(tally.teamId());
    if (tally.teamId() != Spin.NO_TEAM) {
      out.writeLong(tally.teamAtMicros() - near);
    }
    out.writeInt(tally.names().size());
    for (TeamName name : tally.names()) {
      out.writeInt(name.teamId());
      names.write(name.name(), out);
      out.writeLong(name.namedAtMicros() - near);
    }
  }

  private static HotTally readTally(long near, Texts texts, WireReader in) throws IOException {
    int playerId = in.readInt();
    long points = in.readLong();
    long spins = in.readLong();
    int teamId = in.readInt();
    long teamAt = teamId == Spin.NO_TEAM ? Long.MIN_VALUE : near + in.readLong();
    HotTally tally = new HotTally(playerId, points, spins, teamId, teamAt);
    int names = in.readInt();
    for (int i = 0; i < names; i++) {
      tally.called(new TeamName(in.readInt(), texts.read(in), near + in.readLong()));
    }
    return tally;
  }
}
