package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes {@link PlayerStandings}. */
final class PlayerStandingsCoder extends VersionedCoder<PlayerStandings> {
  private static final long serialVersionUID = 1;

  PlayerStandingsCoder() {
    super("player standings", 1);
  }

  @Override
  protected void write(PlayerStandings standings, DataOutputStream out) throws IOException {
    Wire.writeInt(standings.players().size(), out);
    for (PlayerTally player : standings.players()) {
      PlayerStanding standing = player.standing();
      Wire.writeInt(standing.playerId(), out);
      Wire.writeLong(standing.score(), out);
      Wire.writeLong(standing.spins(), out);
      Wire.writeInt(standing.teamId(), out);
      Wire.writeLong(player.teamAtMicros(), out);
    }
  }

  @Override
  protected PlayerStandings read(DataInputStream in) throws IOException {
    PlayerStandings standings = new PlayerStandings();
    int players = Wire.readInt(in);
    for (int i = 0; i < players; i++) {
      standings.restore(
          new PlayerTally(
              Wire.readInt(in),
              Wire.readLong(in),
              Wire.readLong(in),
              Wire.readInt(in),
              Wire.readLong(in)));
    }
    return standings;
  }
}
