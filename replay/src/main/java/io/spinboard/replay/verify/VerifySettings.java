package io.spinboard.replay.verify;

import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardPeriod;
import java.time.Duration;
import java.util.Set;

/**
 * The settings of the pipeline that published the boards, and the periods to verify.
 *
 * @param topK the number of ranks on a board, above 0
 * @param periods the kinds of periods to verify; empty for those that are published
 * @param hotWindows the windows of hot streaks
 * @param maxFutureSkew how far ahead of the clock a spin may be
 */
public record VerifySettings(
    int topK, Set<BoardPeriod> periods, HotStreakWindows hotWindows, Duration maxFutureSkew) {

  /** Copies the set. */
  public VerifySettings {
    periods = Set.copyOf(periods);
  }
}
