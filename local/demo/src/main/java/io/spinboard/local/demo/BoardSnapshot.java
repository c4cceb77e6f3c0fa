package io.spinboard.local.demo;

import io.spinboard.oracle.boards.Boards;
import java.time.Duration;
import java.time.Instant;

/**
 * The boards at one moment, as a reader sees them.
 *
 * @param boards all boards
 * @param accounting the counts of {@code spin_accounting}
 * @param publishedAt when a board was last published; null if none was
 * @param readAt when the boards were read
 */
record BoardSnapshot(Boards boards, Accounting accounting, Instant publishedAt, Instant readAt) {

  /**
   * The counts of {@code spin_accounting}.
   *
   * @param consumed all consumed records
   * @param counted the spins on the boards of all time
   * @param duplicate the spins with a known spin id
   * @param rejected the records that are not valid spins
   */
  record Accounting(long consumed, long counted, long duplicate, long rejected) {}

  /** Returns the event time of the hot streaks; null if there are none. */
  Instant hotAsOf() {
    return boards.hotStreaks().isEmpty() ? null : boards.hotStreaks().get(0).asOf();
  }

  /** Formats the time between a moment and the reading. */
  String ago(Instant moment) {
    return "%.1f s".formatted(Duration.between(moment, readAt).toMillis() / 1000.0);
  }
}
