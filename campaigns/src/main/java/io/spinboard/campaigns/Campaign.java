package io.spinboard.campaigns;

import io.spinboard.events.Spin;
import java.io.Serializable;
import java.util.Set;

/**
 * A promotion with a leaderboard of its own.
 *
 * @param id 0 or more
 * @param revision increases with every change of the rules by which spins are counted
 * @param name the display name
 * @param startsAtMicros event time from which spins count, microseconds since 1970-01-01 UTC
 * @param endsAtMicros event time from which spins no longer count; after the start
 * @param gameIds the games whose spins count; null for all games
 * @param subject whether players or teams compete
 * @param scoring how spins score
 * @param minStake smallest stake of a counting spin, minor currency units
 * @param minSpins counting spins that an entrant needs to be ranked
 * @param boardSize number of ranks on the board, at least 1
 * @param recentMicros length of a second board's window that ends at the latest tick, microseconds;
 *     0 for no such board
 * @param prizeTies how equal scores divide their prizes
 */
public record Campaign(
    int id,
    long revision,
    String name,
    long startsAtMicros,
    long endsAtMicros,
    Set<Integer> gameIds,
    Subject subject,
    Scoring scoring,
    int minStake,
    int minSpins,
    int boardSize,
    long recentMicros,
    PrizeTies prizeTies)
    implements Serializable {

  public Campaign {
    gameIds = gameIds == null ? null : Set.copyOf(gameIds);
  }

  /** Whether a spin counts in this campaign. */
  public boolean counts(Spin spin) {
    return (gameIds == null || gameIds.contains(spin.gameId())) && countsIgnoringGame(spin);
  }

  /** Whether a spin counts, given that its game is known to be one of the campaign's. */
  public boolean countsIgnoringGame(Spin spin) {
    return isActiveAt(spin.eventTimeMicros()) && spin.stake() >= minStake && subject.existsOn(spin);
  }

  /** Whether an event time is within the campaign. */
  public boolean isActiveAt(long eventTimeMicros) {
    return startsAtMicros <= eventTimeMicros && eventTimeMicros < endsAtMicros;
  }

  /** Whether the campaign has a second board over its latest spins. */
  public boolean hasRecent() {
    return recentMicros > 0;
  }
}
