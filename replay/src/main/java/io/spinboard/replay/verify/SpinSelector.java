package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.Micros;
import io.spinboard.oracle.boards.BoardId;
import io.spinboard.oracle.boards.BoardPeriod;
import java.time.Duration;
import java.time.Instant;

/**
 * Selects the spins of a player or team in a range of event times.
 *
 * @param playerId the player; null for all players of the team
 * @param teamId the team; null for all teams of the player
 * @param startMicros the start, inclusive, microseconds since 1970-01-01 UTC
 * @param endMicros the end, exclusive
 */
record SpinSelector(Integer playerId, Integer teamId, long startMicros, long endMicros) {

  /** The spins of a row on a board. */
  static SpinSelector on(
      BoardId board, Integer playerId, Integer teamId, HotStreakWindows windows) {
    if (board.period() == BoardPeriod.ALL_TIME) {
      return new SpinSelector(playerId, teamId, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    boolean hot = board.period() == null;
    Instant start = hot ? board.at().minus(windows.longWindow()) : board.at();
    Instant end = hot ? board.at() : start.plus(length(board.period()));
    return new SpinSelector(playerId, teamId, Micros.of(start), Micros.of(end));
  }

  private static Duration length(BoardPeriod period) {
    return switch (period) {
      case HOURLY -> Duration.ofHours(1);
      case DAILY -> Duration.ofDays(1);
      case WEEKLY -> Duration.ofDays(7);
      case ALL_TIME -> throw new IllegalArgumentException("ALL_TIME has no length");
    };
  }

  /** Whether a spin is selected. */
  boolean matches(Spin spin) {
    return (playerId == null || spin.playerId() == playerId)
        && (teamId == null || spin.teamId() == teamId)
        && spin.eventTimeMicros() >= startMicros
        && spin.eventTimeMicros() < endMicros;
  }

  /** Such as {@code player 7 for team 3}. */
  @Override
  public String toString() {
    if (playerId == null) {
      return "team " + teamId;
    }
    return "player " + playerId + (teamId == null ? "" : " for team " + teamId);
  }
}
