package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.TeamName;
import io.spinboard.pipeline.wire.SpinWire;
import io.spinboard.pipeline.wire.Texts;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Encodes {@link HotSlices}. Players are numbered anew, without free places between them: runners
 * copy state by its encoding at each checkpoint, so that is when a peak's memory becomes free.
 */
public final class HotSlicesCoder extends VersionedCoder<HotSlices> {
  private static final long serialVersionUID = 1;

  public HotSlicesCoder() {
    super("hot slices");
  }

  @Override
  protected int version() {
    return 3;
  }

  @Override
  protected void write(HotSlices hot, WireWriter out) throws IOException {
    out.writeInt(hot.ahead().size());
    for (Map.Entry<Long, List<Spin>> slice : hot.ahead().entrySet()) {
      out.writeLong(slice.getKey());
      SpinWire.write(slice.getValue(), out);
    }
    HotWindows windows = hot.windows();
    out.writeLong(windows.asOfMicros());
    int[] numbers = writePlayers(windows.players(), windows.asOfMicros(), out);
    out.writeInt(windows.past().size());
    windows
        .past()
        .forEach(
            (start, slice) -> {
              out.writeLong(start);
              writePast(slice, numbers, out);
            });
    out.writeList(new ArrayList<>(hot.asked()), (tick, to) -> to.writeLong(tick));
  }

  @Override
  protected HotSlices read(WireReader in) throws IOException {
    HotSlices hot = new HotSlices();
    int slicesAhead = in.readInt();
    for (int i = 0; i < slicesAhead; i++) {
      hot.ahead().put(in.readLong(), SpinWire.read(in));
    }
    HotWindows windows = hot.windows();
    long asOf = in.readLong();
    windows.restore(asOf, readPlayers(asOf, in));
    int pastSlices = in.readInt();
    for (int i = 0; i < pastSlices; i++) {
      windows.past().put(in.readLong(), readPast(in));
    }
    hot.asked().addAll(in.readList(WireReader::readLong));
    return hot;
  }

  /** The number under which each place's player is read again. */
  private static int[] writePlayers(HotPlayers players, long near, WireWriter out)
      throws IOException {
    Texts names = new Texts();
    int[] numbers = new int[players.size()];
    int next = 0;
    out.writeInt(players.taken());
    for (int place = 0; place < players.size(); place++) {
      if (players.spinsInLong(place) > 0) {
        numbers[place] = next++;
        out.writeInt(players.playerId(place));
        out.writeInt(players.spinsInLong(place));
        out.writeLong(players.pointsInLong(place));
        out.writeInt(players.spinsInShort(place));
        out.writeLong(players.pointsInShort(place));
        writeTeams(players.teams(), place, near, names, out);
      }
    }
    return numbers;
  }

  private static HotPlayers readPlayers(long near, WireReader in) throws IOException {
    Texts names = new Texts();
    int taken = in.readInt();
    HotPlayers players = new HotPlayers(taken);
    for (int i = 0; i < taken; i++) {
      int place =
          players.restore(in.readInt(), in.readInt(), in.readLong(), in.readInt(), in.readLong());
      readTeams(players.teams(), place, near, names, in);
    }
    return players;
  }

  /** Times are written as the distance to one that is near: a byte or three, not eight. */
  private static void writeTeams(HotTeams teams, int place, long near, Texts names, WireWriter out)
      throws IOException {
    out.writeInt(teams.teamId(place));
    if (teams.teamId(place) == Spin.NO_TEAM) {
      return;
    }
    out.writeLong(teams.playedAtMicros(place) - near);
    List<TeamName> known = teams.names(place);
    out.writeInt(known.size());
    for (TeamName name : known) {
      out.writeInt(name.teamId());
      names.write(name.name(), out);
      out.writeLong(name.namedAtMicros() - near);
    }
  }

  private static void readTeams(HotTeams teams, int place, long near, Texts texts, WireReader in)
      throws IOException {
    int teamId = in.readInt();
    if (teamId == Spin.NO_TEAM) {
      return;
    }
    teams.playedFor(place, teamId, null, near + in.readLong());
    int known = in.readInt();
    for (int i = 0; i < known; i++) {
      teams.called(place, in.readInt(), texts.read(in), near + in.readLong());
    }
  }

  private static void writePast(PastSlice slice, int[] numbers, WireWriter out) {
    out.writeInt(slice.size());
    for (int i = 0; i < slice.size(); i++) {
      out.writeInt(numbers[slice.place(i)]);
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
