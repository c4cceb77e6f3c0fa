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
  protected void write(PlayerStandings standings, WireWriter out) {
    standings.players().write(out);
  }

  @Override
  protected PlayerStandings read(WireReader in) throws IOException {
    return new PlayerStandings(PlayerTotals.read(in));
  }
}
