package io.spinboard.campaigns;

import io.spinboard.events.Spin;
import java.io.Serializable;
import java.util.Set;

/**
 * A promotion with a leaderboard of its own.
 *
 * @param id names it, 0 or more
 * @param revision names the rules by which spins are counted; a later one is greater
 * @param name for people
 * @param startsAtMicros the first moment at which spins count, microseconds since 1970-01-01 UTC
 * @param endsAtMicros the first moment at which they no longer count; later than the start
 * @param gameIds the games whose spins count; null: all
 * @param subject who competes
 * @param scoring what the score is made of
 * @param minStake spins with a smaller stake do not count; minor currency units
 * @param minSpins whoever has fewer counting spins is not ranked
 * @param boardSize places on the board, 1 or more
 * @param recentMicros length of a second board over the latest event time, microseconds; 0: none
 * @param prizeTies how prizes are given for equal scores
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

  /** Whether a spin counts. */
  public boolean counts(Spin spin) {
    return (gameIds == null || gameIds.contains(spin.gameId())) && countsOfItsGames(spin);
  }

  /** Whether a spin counts that is known to be of one of its games. */
  public boolean countsOfItsGames(Spin spin) {
    return holds(spin.eventTimeMicros()) && spin.stake() >= minStake && subject.has(spin);
  }

  /** Whether the campaign is on at that moment of event time. */
  public boolean holds(long eventTimeMicros) {
    return startsAtMicros <= eventTimeMicros && eventTimeMicros < endsAtMicros;
  }

  /** Whether there is a board over the latest event time. */
  public boolean hasRecent() {
    return recentMicros > 0;
  }
}
