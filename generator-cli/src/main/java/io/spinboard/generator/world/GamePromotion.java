package io.spinboard.generator.world;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A periodic promotion of a game: while it is active, half of the spins move to this game.
 *
 * @param game the game's number
 * @param length the duration of a promotion, above zero
 * @param every the period, at least {@code length}; the first promotion begins at the start
 */
public record GamePromotion(int game, Duration length, Duration every) {
  /**
   * @throws IllegalArgumentException if a duration is out of range
   */
  public GamePromotion {
    if (length.compareTo(Duration.ZERO) <= 0 || every.compareTo(length) < 0) {
      throw new IllegalArgumentException("out of range: " + length + " every " + every);
    }
  }

  boolean isActive(long microsFromStart) {
    return microsFromStart % micros(every) < micros(length);
  }

  private static long micros(Duration duration) {
    return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
  }
}
