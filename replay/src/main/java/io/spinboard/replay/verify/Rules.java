package io.spinboard.replay.verify;

import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardPeriod;
import java.time.Duration;
import java.util.Set;

/**
 * How the boards were made that are to be verified.
 *
 * @param topK how many ranks a board has, above 0
 * @param periods the kinds of periods to verify; empty for those that are published
 * @param hotWindows how far back hot streaks look
 * @param maxFutureSkew how far ahead of the clock a spin may be
 */
public record Rules(
    int topK, Set<BoardPeriod> periods, HotStreakWindows hotWindows, Duration maxFutureSkew) {

  /** Copies the set. */
  public Rules {
    periods = Set.copyOf(periods);
  }
}
