package io.spinboard.events;

/**
 * One play on a slot machine, as the game reported it.
 *
 * @param playerId the player, ≥ 0
 * @param gameId the game, ≥ 0
 * @param stake the price of the spin in minor currency units, ≥ 0; 0 is a free spin
 * @param win the payout in minor currency units, 0 … 10^12
 * @param eventTimeMicros event time in microseconds since 1970-01-01 UTC
 * @param teamId the team the player spun for, or {@link #NO_TEAM}
 * @param teamName that team's display name, at most 64 characters; null if absent
 * @param spinId the producer's identity for the spin, at most 64 characters; null if absent. Spins
 *     with equal ids are duplicates.
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

  /** The {@link #teamId} of a spin without a team. */
  public static final int NO_TEAM = -1;

  /** Whether the spin has a team id. */
  public boolean hasTeam() {
    return teamId != NO_TEAM;
  }
}
