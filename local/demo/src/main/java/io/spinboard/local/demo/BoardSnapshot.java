package io.spinboard.local.demo;

import io.spinboard.oracle.boards.Boards;
import java.time.Duration;
import java.time.Instant;

/**
 * What a reader sees at one moment.
 *
 * @param boards all boards
 * @param accounting what became of the spins
 * @param publishedAt when a board was last published; null if none was
 * @param readAt when this was read
 */
record BoardSnapshot(Boards boards, Accounting accounting, Instant publishedAt, Instant readAt) {

  /**
   * What became of every consumed record.
   *
   * @param consumed all of them
   * @param counted those on the boards of all time
   * @param duplicate those seen before
   * @param rejected those that are no spins
   */
  record Accounting(long consumed, long counted, long duplicate, long rejected) {}

  /** The moment of event time that the hot streaks describe; null while there are none. */
  Instant hotAsOf() {
    return boards.hotStreaks().isEmpty() ? null : boards.hotStreaks().get(0).asOf();
  }

  /** How long ago a moment was when this was read, in words. */
  String ago(Instant moment) {
    return "%.1f s".formatted(Duration.between(moment, readAt).toMillis() / 1000.0);
  }
}
