package io.spinboard.pipeline.wire;

import io.spinboard.events.Spin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The encoding of a list of spins. Event times are encoded as differences from the previous spin,
 * which are small, and each team name once.
 */
public final class SpinWire {
  private SpinWire() {}

  /** Writes a list of spins. */
  public static void write(List<Spin> spins, WireWriter out) throws IOException {
    out.writeInt(spins.size());
    SpinWriter writer = new SpinWriter(out);
    for (Spin spin : spins) {
      writer.write(spin);
    }
  }

  /** Reads a list that {@link #write} wrote. */
  public static List<Spin> read(WireReader in) throws IOException {
    return read(in.readInt(), in);
  }

  /** Reads {@code size} spins that one {@link SpinWriter} wrote. */
  static List<Spin> read(int size, WireReader in) throws IOException {
    List<Spin> spins = new ArrayList<>(size);
    Texts names = new Texts();
    long time = 0;
    for (int i = 0; i < size; i++) {
      int playerId = in.readInt();
      int gameId = in.readInt();
      int stake = in.readInt();
      long win = in.readLong();
      time += in.readLong();
      int teamId = in.readInt();
      String teamName = names.read(in);
      String spinId = in.readText();
      spins.add(new Spin(playerId, gameId, stake, win, time, teamId, teamName, spinId));
    }
    return spins;
  }
}
