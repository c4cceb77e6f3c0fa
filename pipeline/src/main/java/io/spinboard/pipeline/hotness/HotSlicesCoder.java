package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.standings.TeamName;
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
    Wire.writeInt(hot.slices().size(), out);
    for (Map.Entry<Long, Int2ObjectMap<HotTally>> slice : hot.slices().entrySet()) {
      Wire.writeLong(slice.getKey(), out);
      Wire.writeInt(slice.getValue().size(), out);
      for (HotTally tally : slice.getValue().values()) {
        writeTally(tally, out);
      }
    }
    Wire.writeList(new ArrayList<>(hot.asked()), Wire::writeLong, out);
  }

  @Override
  protected HotSlices read(DataInputStream in) throws IOException {
    HotSlices hot = new HotSlices();
    int slices = Wire.readInt(in);
    for (int i = 0; i < slices; i++) {
      long start = Wire.readLong(in);
      int players = Wire.readInt(in);
      Int2ObjectMap<HotTally> slice = new Int2ObjectOpenHashMap<>(players);
      for (int j = 0; j < players; j++) {
        HotTally tally = readTally(in);
        slice.put(tally.playerId(), tally);
      }
      hot.slices().put(start, slice);
    }
    hot.asked().addAll(Wire.readList(Wire::readLong, in));
    return hot;
  }

  private static void writeTally(HotTally tally, DataOutputStream out) throws IOException {
    Wire.writeInt(tally.playerId(), out);
    Wire.writeLong(tally.points(), out);
    Wire.writeLong(tally.spins(), out);
    Wire.writeInt(tally.teamId(), out);
    Wire.writeLong(tally.teamAtMicros(), out);
    Wire.writeList(tally.names(), HotSlicesCoder::writeName, out);
  }

  private static HotTally readTally(DataInputStream in) throws IOException {
    HotTally tally =
        new HotTally(
            Wire.readInt(in),
            Wire.readLong(in),
            Wire.readLong(in),
            Wire.readInt(in),
            Wire.readLong(in));
    Wire.readList(HotSlicesCoder::readName, in).forEach(tally::called);
    return tally;
  }

  private static void writeName(TeamName name, DataOutputStream out) throws IOException {
    Wire.writeInt(name.teamId(), out);
    Wire.writeText(name.name(), out);
    Wire.writeLong(name.namedAtMicros(), out);
  }

  private static TeamName readName(DataInputStream in) throws IOException {
    return new TeamName(Wire.readInt(in), Wire.readText(in), Wire.readLong(in));
  }
}
