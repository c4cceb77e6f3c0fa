package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.TeamName;
import io.spinboard.pipeline.wire.Texts;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;

/** Encodes {@link HotSlices}. */
final class HotSlicesCoder extends VersionedCoder<HotSlices> {
  private static final long serialVersionUID = 1;

  HotSlicesCoder() {
    super("hot slices", 1);
  }

  @Override
  protected void write(HotSlices hot, DataOutputStream out) throws IOException {
    Texts names = new Texts();
    Wire.writeInt(hot.slices().size(), out);
    for (Map.Entry<Long, Int2ObjectMap<HotTally>> slice : hot.slices().entrySet()) {
      Wire.writeLong(slice.getKey(), out);
      Wire.writeInt(slice.getValue().size(), out);
      for (HotTally tally : slice.getValue().values()) {
        writeTally(tally, slice.getKey(), names, out);
      }
    }
    Wire.writeList(new ArrayList<>(hot.asked()), Wire::writeLong, out);
  }

  @Override
  protected HotSlices read(DataInputStream in) throws IOException {
    HotSlices hot = new HotSlices();
    Texts names = new Texts();
    int slices = Wire.readInt(in);
    for (int i = 0; i < slices; i++) {
      long start = Wire.readLong(in);
      int players = Wire.readInt(in);
      Int2ObjectMap<HotTally> slice = new Int2ObjectOpenHashMap<>(players);
      for (int j = 0; j < players; j++) {
        HotTally tally = readTally(start, names, in);
        slice.put(tally.playerId(), tally);
      }
      hot.slices().put(start, slice);
    }
    hot.asked().addAll(Wire.readList(Wire::readLong, in));
    return hot;
  }

  /** Times are written as what has passed since the slice began: a byte or three, not eight. */
  private static void writeTally(HotTally tally, long start, Texts names, DataOutputStream out)
      throws IOException {
    Wire.writeInt(tally.playerId(), out);
    Wire.writeLong(tally.points(), out);
    Wire.writeLong(tally.spins(), out);
    Wire.writeInt(tally.teamId(), out);
    if (tally.teamId() != Spin.NO_TEAM) {
      Wire.writeLong(tally.teamAtMicros() - start, out);
    }
    Wire.writeInt(tally.names().size(), out);
    for (TeamName name : tally.names()) {
      Wire.writeInt(name.teamId(), out);
      names.write(name.name(), out);
      Wire.writeLong(name.namedAtMicros() - start, out);
    }
  }

  private static HotTally readTally(long start, Texts texts, DataInputStream in)
      throws IOException {
    int playerId = Wire.readInt(in);
    long points = Wire.readLong(in);
    long spins = Wire.readLong(in);
    int teamId = Wire.readInt(in);
    long teamAt = teamId == Spin.NO_TEAM ? Long.MIN_VALUE : start + Wire.readLong(in);
    HotTally tally = new HotTally(playerId, points, spins, teamId, teamAt);
    int names = Wire.readInt(in);
    for (int i = 0; i < names; i++) {
      tally.called(new TeamName(Wire.readInt(in), texts.read(in), start + Wire.readLong(in)));
    }
    return tally;
  }
}
