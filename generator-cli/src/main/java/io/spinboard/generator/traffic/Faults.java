package io.spinboard.generator.traffic;

import java.time.Duration;

/**
 * What goes wrong between the games and the topic. All are shares of the messages, 0 to 1, and
 * together no more than 1: a message has one fault or none.
 *
 * @param late spins that arrive 5 to 10 minutes after they happened
 * @param outOfOrder spins that arrive a moment after they happened
 * @param maxDisorder how long that moment is at most, above zero
 * @param duplicates spins that are sent again
 * @param malformed messages that are no spins, in all ways that there are
 * @param future spins that are dated a hundred years ahead
 */
public record Faults(
    double late,
    double outOfOrder,
    Duration maxDisorder,
    double duplicates,
    double malformed,
    double future) {
  /** A moment that the pipeline waits for without being told to. */
  public static final Duration USUAL_MAX_DISORDER = Duration.ofSeconds(4);

  /** All is well. */
  public static final Faults NONE = new Faults(0, 0, USUAL_MAX_DISORDER, 0, 0, 0);

  public Faults {
    double all = 0;
    for (double share : new double[] {late, outOfOrder, duplicates, malformed, future}) {
      check(share >= 0 && share <= 1, share);
      all += share;
    }
    check(all <= 1, all);
    check(maxDisorder.compareTo(Duration.ofMillis(1)) >= 0, maxDisorder);
  }

  private static void check(boolean holds, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("out of range: " + value);
    }
  }
}
