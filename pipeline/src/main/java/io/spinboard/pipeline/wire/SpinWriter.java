package io.spinboard.pipeline.wire;

import io.spinboard.events.Spin;
import java.io.IOException;

/** Writes spins one after the other; event times and team names refer to earlier spins. */
final class SpinWriter {
  private final WireWriter out;
  private final Texts names = new Texts();
  private long previousMicros;

  SpinWriter(WireWriter out) {
    this.out = out;
  }

  void write(Spin spin) throws IOException {
    out.writeInt(spin.playerId());
    out.writeInt(spin.gameId());
    out.writeInt(spin.stake());
    out.writeLong(spin.win());
    out.writeLong(spin.eventTimeMicros() - previousMicros);
    out.writeInt(spin.teamId());
    names.write(spin.teamName(), out);
    out.writeText(spin.spinId());
    previousMicros = spin.eventTimeMicros();
  }
}
