package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The encoding of a list of spins; event times are differences, since spins travel in their order.
 */
final class SpinWire {
  private SpinWire() {}

  static void write(List<Spin> spins, DataOutputStream out) throws IOException {
    Wire.writeInt(spins.size(), out);
    long before = 0;
    for (Spin spin : spins) {
      Wire.writeInt(spin.playerId(), out);
      Wire.writeInt(spin.gameId(), out);
      Wire.writeInt(spin.stake(), out);
      Wire.writeLong(spin.win(), out);
      Wire.writeLong(spin.eventTimeMicros() - before, out);
      Wire.writeInt(spin.teamId(), out);
      Wire.writeText(spin.teamName(), out);
      Wire.writeText(spin.spinId(), out);
      before = spin.eventTimeMicros();
    }
  }

  static List<Spin> read(DataInputStream in) throws IOException {
    int size = Wire.readInt(in);
    List<Spin> spins = new ArrayList<>(size);
    long time = 0;
    for (int i = 0; i < size; i++) {
      int playerId = Wire.readInt(in);
      int gameId = Wire.readInt(in);
      int stake = Wire.readInt(in);
      long win = Wire.readLong(in);
      time += Wire.readLong(in);
      int teamId = Wire.readInt(in);
      String teamName = Wire.readText(in);
      String spinId = Wire.readText(in);
      spins.add(new Spin(playerId, gameId, stake, win, time, teamId, teamName, spinId));
    }
    return spins;
  }
}
