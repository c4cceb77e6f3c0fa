package io.spinboard.events;

/**
 * One spin of a slot machine, as the game reported it.
 *
 * @param playerId who spun, ≥ 0
 * @param gameId the game, ≥ 0
 * @param stake what the spin cost in minor currency units, ≥ 0; 0 is a free spin
 * @param win what the spin paid in minor currency units, 0 … 10^12
 * @param eventTimeMicros when it happened, microseconds since 1970-01-01 UTC
 * @param teamId the player's team at that moment, or {@link #NO_TEAM}
 * @param teamName that team's display name, at most 64 characters; null when the spin carries none
 * @param spinId the producer's identity for the spin, at most 64 characters; null when it has none.
 *     Equal ids are one spin.
 */
public record Spin(
    int playerId,
    int gameId,
    int stake,
    long win,
    long eventTimeMicros,
    int teamId,
    String teamName,
    String spinId)
    implements Decoded {

  /** The {@link #teamId} of a spin that names no team. */
  public static final int NO_TEAM = -1;

  /** Whether the spin names a team. */
  public boolean hasTeam() {
    return teamId != NO_TEAM;
  }
}
