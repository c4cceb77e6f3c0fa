package io.spinboard.campaigns;

import io.spinboard.events.Spin;
import java.util.Locale;

/** Who competes in a campaign. */
public enum Subject {
  /** Players: each spin has one. */
  PLAYER,
  /** Teams: a spin without one does not count. */
  TEAM;

  /** As the database and people write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the spin is anybody's. */
  public boolean has(Spin spin) {
    return this == PLAYER || spin.hasTeam();
  }

  /** The id of whose spin it is. */
  public int idOf(Spin spin) {
    return this == PLAYER ? spin.playerId() : spin.teamId();
  }
}
