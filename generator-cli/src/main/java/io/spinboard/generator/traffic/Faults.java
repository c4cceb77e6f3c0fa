package io.spinboard.generator.traffic;

import java.time.Duration;

/**
 * Faults between the games and the topic. All shares are fractions of the messages, 0 to 1, and add
 * up to at most 1, because a message has at most one fault.
 *
 * @param late spins that arrive 5 to 10 minutes after their event time
 * @param outOfOrder spins that arrive up to {@code maxDisorder} after their event time
 * @param maxDisorder the longest delay of an out-of-order spin, at least 1 ms
 * @param duplicates spins that are sent again
 * @param malformed messages that are not valid spins, of every kind
 * @param future spins with an event time a hundred years ahead
 */
public record Faults(
    double late,
    double outOfOrder,
    Duration maxDisorder,
    double duplicates,
    double malformed,
    double future) {
  /** A delay within the pipeline's default allowance for out-of-order spins. */
  public static final Duration DEFAULT_MAX_DISORDER = Duration.ofSeconds(4);

  /** No faults. */
  public static final Faults NONE = new Faults(0, 0, DEFAULT_MAX_DISORDER, 0, 0, 0);

  /**
   * @throws IllegalArgumentException if a component or the sum of the shares is out of range
   */
  public Faults {
    double sum = 0;
    for (double share : new double[] {late, outOfOrder, duplicates, malformed, future}) {
      check(share >= 0 && share <= 1, share);
      sum += share;
    }
    check(sum <= 1, sum);
    check(maxDisorder.compareTo(Duration.ofMillis(1)) >= 0, maxDisorder);
  }

  private static void check(boolean holds, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("out of range: " + value);
    }
  }
}
