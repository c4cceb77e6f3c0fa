package io.spinboard.replay.playback;

import io.spinboard.events.Decoded;
import io.spinboard.events.Spin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Selects records: all of them, or spins that match.
 *
 * @param from the earliest event time; null for any
 * @param until the end of event times, exclusive; null for any
 * @param games the games; empty for any
 * @param players the players; empty for any
 */
record RecordFilter(Instant from, Instant until, Set<Integer> games, Set<Integer> players) {
  private boolean isAll() {
    return from == null && until == null && games.isEmpty() && players.isEmpty();
  }

  /** Whether a record is selected; records that are not spins match only the empty filter. */
  boolean matches(Decoded value) {
    return isAll() || (value instanceof Spin spin && matches(spin));
  }

  private boolean matches(Spin spin) {
    Instant time = Instant.EPOCH.plus(spin.eventTimeMicros(), ChronoUnit.MICROS);
    return (from == null || !time.isBefore(from))
        && (until == null || time.isBefore(until))
        && (games.isEmpty() || games.contains(spin.gameId()))
        && (players.isEmpty() || players.contains(spin.playerId()));
  }

  /** The form in which state files keep the filters; equal filters have equal texts. */
  @Override
  public String toString() {
    return "Selection[from=%s, until=%s, games=%s, players=%s]"
        .formatted(from, until, games, players);
  }
}
