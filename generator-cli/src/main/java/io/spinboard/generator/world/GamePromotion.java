package io.spinboard.generator.world;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A game that is promoted again and again, as campaigns do: while its season lasts, half of the
 * spins are of this game.
 *
 * @param game the game's number
 * @param length how long a season lasts, above zero
 * @param every how much time passes from one season's beginning to the next one's, no less than
 *     {@code length}; the first begins at the start
 */
public record GamePromotion(int game, Duration length, Duration every) {
  public GamePromotion {
    if (length.compareTo(Duration.ZERO) <= 0 || every.compareTo(length) < 0) {
      throw new IllegalArgumentException("out of range: " + length + " every " + every);
    }
  }

  boolean isOn(long microsFromStart) {
    return microsFromStart % micros(every) < micros(length);
  }

  private static long micros(Duration duration) {
    return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
  }
}
