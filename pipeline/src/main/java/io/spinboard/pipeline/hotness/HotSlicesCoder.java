package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.TeamName;
import io.spinboard.pipeline.wire.SpinWire;
import io.spinboard.pipeline.wire.Texts;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Encodes {@link HotSlices}. Rows are renumbered without unused ones: runners copy state by its
 * encoding at each checkpoint, and this is when the memory of a peak is released.
 */
public final class HotSlicesCoder extends VersionedCoder<HotSlices> {
  private static final long serialVersionUID = 1;

  public HotSlicesCoder() {
    super("hot slices");
  }

  @Override
  protected int version() {
    return 4;
  }

  @Override
  protected void write(HotSlices hot, WireWriter out) throws IOException {
    out.writeInt(hot.ahead().size());
    for (Map.Entry<Long, List<Spin>> slice : hot.ahead().entrySet()) {
      out.writeLong(slice.getKey());
      SpinWire.write(slice.getValue(), out);
    }
    HotWindows windows = hot.windows();
    out.writeLong(windows.tickMicros());
    int[] numbers = writePlayers(windows.players(), windows.tickMicros(), out);
    out.writeInt(windows.past().size());
    windows
        .past()
        .forEach(
            (start, slice) -> {
              out.writeLong(start);
              writePast(slice, numbers, out);
            });
  }

  @Override
  protected HotSlices read(WireReader in) throws IOException {
    HotSlices hot = new HotSlices();
    int slicesAhead = in.readInt();
    for (int i = 0; i < slicesAhead; i++) {
      hot.ahead().put(in.readLong(), SpinWire.read(in));
    }
    HotWindows windows = hot.windows();
    long tick = in.readLong();
    windows.restore(tick, readPlayers(tick, in));
    int pastSlices = in.readInt();
    for (int i = 0; i < pastSlices; i++) {
      windows.past().put(in.readLong(), readPast(in));
    }
    return hot;
  }

  /** Returns the row that each row becomes when it is read. */
  private static int[] writePlayers(HotPlayers players, long near, WireWriter out)
      throws IOException {
    Texts names = new Texts();
    int[] numbers = new int[players.size()];
    int next = 0;
    out.writeInt(players.used());
    for (int row = 0; row < players.size(); row++) {
      if (players.spinsInLong(row) > 0) {
        numbers[row] = next++;
        out.writeInt(players.playerId(row));
        out.writeInt(players.spinsInLong(row));
        out.writeLong(players.pointsInLong(row));
        out.writeInt(players.spinsInShort(row));
        out.writeLong(players.pointsInShort(row));
        writeTeams(players.teams(), row, near, names, out);
      }
    }
    return numbers;
  }

  private static HotPlayers readPlayers(long near, WireReader in) throws IOException {
    Texts names = new Texts();
    int used = in.readInt();
    HotPlayers players = new HotPlayers(used);
    for (int i = 0; i < used; i++) {
      int row =
          players.restore(in.readInt(), in.readInt(), in.readLong(), in.readInt(), in.readLong());
      readTeams(players.teams(), row, near, names, in);
    }
    return players;
  }

  /**
   * Times are written as differences to the tick, which take one to three bytes instead of eight.
   */
  private static void writeTeams(HotTeams teams, int row, long near, Texts names, WireWriter out)
      throws IOException {
    out.writeInt(teams.teamId(row));
    if (teams.teamId(row) == Spin.NO_TEAM) {
      return;
    }
    out.writeLong(teams.playedAtMicros(row) - near);
    List<TeamName> known = teams.names(row);
    out.writeInt(known.size());
    for (TeamName name : known) {
      out.writeInt(name.teamId());
      names.write(name.name(), out);
      out.writeLong(name.namedAtMicros() - near);
    }
  }

  private static void readTeams(HotTeams teams, int row, long near, Texts texts, WireReader in)
      throws IOException {
    int teamId = in.readInt();
    if (teamId == Spin.NO_TEAM) {
      return;
    }
    teams.add(row, teamId, null, near + in.readLong());
    int known = in.readInt();
    for (int i = 0; i < known; i++) {
      teams.addName(row, in.readInt(), texts.read(in), near + in.readLong());
    }
  }

  private static void writePast(PastSlice slice, int[] numbers, WireWriter out) {
    out.writeInt(slice.size());
    for (int i = 0; i < slice.size(); i++) {
      out.writeInt(numbers[slice.row(i)]);
      out.writeLong(slice.points(i));
    }
  }

  private static PastSlice readPast(WireReader in) throws IOException {
    int size = in.readInt();
    PastSlice slice = new PastSlice(size);
    for (int i = 0; i < size; i++) {
      slice.add(in.readInt(), in.readLong());
    }
    return slice;
  }
}
