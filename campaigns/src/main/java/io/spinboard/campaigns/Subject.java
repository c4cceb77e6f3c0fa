package io.spinboard.campaigns;

import io.spinboard.events.Spin;
import java.util.Locale;

/** What a campaign ranks: players or teams. */
public enum Subject {
  /** Every spin has a player. */
  PLAYER,
  /** A spin without a team does not count. */
  TEAM;

  /** Returns the name in the database and in options. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a spin has such a subject. */
  public boolean existsOn(Spin spin) {
    return this == PLAYER || spin.hasTeam();
  }

  /** Returns the id of the player or team of a spin. */
  public int idOf(Spin spin) {
    return this == PLAYER ? spin.playerId() : spin.teamId();
  }
}
