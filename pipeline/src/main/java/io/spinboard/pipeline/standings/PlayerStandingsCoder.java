package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes {@link PlayerStandings}. */
final class PlayerStandingsCoder extends VersionedCoder<PlayerStandings> {
  private static final long serialVersionUID = 1;

  PlayerStandingsCoder() {
    super("player standings");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(PlayerStandings standings, WireWriter out) throws IOException {
    out.writeInt(standings.players().size());
    for (PlayerTally player : standings.players()) {
      PlayerStanding standing = player.standing();
      out.writeInt(standing.playerId());
      out.writeLong(standing.score());
      out.writeLong(standing.spins());
      out.writeInt(standing.teamId());
      out.writeLong(player.teamAtMicros());
    }
  }

  @Override
  protected PlayerStandings read(WireReader in) throws IOException {
    PlayerStandings standings = new PlayerStandings();
    int players = in.readInt();
    for (int i = 0; i < players; i++) {
      standings.restore(
          new PlayerTally(in.readInt(), in.readLong(), in.readLong(), in.readInt(), in.readLong()));
    }
    return standings;
  }
}
