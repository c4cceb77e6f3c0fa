package io.spinboard.replay.playback;

import io.spinboard.events.Decoded;
import io.spinboard.events.Spin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Which records are played back: all of them, or those spins that pass.
 *
 * @param from spins that happened then or later; null for any
 * @param until spins that happened before; null for any
 * @param games spins of these games; empty for any
 * @param players spins of these players; empty for any
 */
record Selection(Instant from, Instant until, Set<Integer> games, Set<Integer> players) {
  private boolean isAll() {
    return from == null && until == null && games.isEmpty() && players.isEmpty();
  }

  /** Whether a record is played back; what is no spin has nothing that a filter could look at. */
  boolean takes(Decoded value) {
    return isAll() || (value instanceof Spin spin && takes(spin));
  }

  private boolean takes(Spin spin) {
    Instant time = Instant.EPOCH.plus(spin.eventTimeMicros(), ChronoUnit.MICROS);
    return (from == null || !time.isBefore(from))
        && (until == null || time.isBefore(until))
        && (games.isEmpty() || games.contains(spin.gameId()))
        && (players.isEmpty() || players.contains(spin.playerId()));
  }
}
