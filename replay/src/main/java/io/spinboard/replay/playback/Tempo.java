package io.spinboard.replay.playback;

import io.spinboard.events.EventTime;
import java.util.concurrent.TimeUnit;

/**
 * When it is a record's turn: as long after the one before as it was recorded. Who falls behind,
 * for whatever reason, goes on from there and does not hurry.
 */
final class Tempo {
  /** A tempo that waits for nothing. */
  static final double UNBOUNDED = Double.POSITIVE_INFINITY;

  /** Sleeping for less would cost more time than it takes. */
  private static final long SHORTEST_SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** Short enough to notice soon that the process, or whoever is waited for, took a break. */
  private static final long LONGEST_SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** More than this is a break, and not the usual unpunctuality of a busy machine. */
  private static final long BREAK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final double speed;
  private final Breaks breaks;
  private boolean begun;
  private long beginning;
  private long beginningMicros;
  private long lastDue;

  /**
   * @param speed how many times as fast as it was recorded, above 0, or {@link #UNBOUNDED}
   */
  Tempo(double speed, Breaks breaks) {
    this.speed = speed;
    this.breaks = breaks;
  }

  /** The next record is due at once, whenever it was recorded. */
  void restart() {
    begun = false;
  }

  /**
   * Waits for a record's turn.
   *
   * @param micros when it was recorded, microseconds since 1970-01-01 UTC; {@link EventTime#NONE}
   *     if nobody knows, and then it is due at once
   */
  void await(long micros) throws InterruptedException {
    breaks.await();
    if (speed == UNBOUNDED || micros == EventTime.NONE) {
      return;
    }
    if (!begun) {
      begun = true;
      lastDue = 0;
      beginning = System.nanoTime();
      beginningMicros = micros;
    }
    sleepUntil((long) (TimeUnit.MICROSECONDS.toNanos(micros - beginningMicros) / speed));
  }

  private void sleepUntil(long due) throws InterruptedException {
    long ahead = ahead(due);
    // A record of long before the others is no reason for the next ones to wait.
    if (ahead < -BREAK_NANOS && due > lastDue) {
      beginning -= ahead;
    }
    lastDue = Math.max(lastDue, due);
    while (ahead > SHORTEST_SLEEP_NANOS) {
      sleep(Math.min(ahead, LONGEST_SLEEP_NANOS));
      ahead = ahead(due);
    }
  }

  private void sleep(long nanos) throws InterruptedException {
    long before = System.nanoTime();
    TimeUnit.NANOSECONDS.sleep(nanos);
    breaks.await();
    long over = System.nanoTime() - before - nanos;
    if (over > BREAK_NANOS) {
      beginning += over;
    }
  }

  private long ahead(long due) {
    return due - (System.nanoTime() - beginning);
  }
}
