package io.spinboard.replay.playback;

import io.spinboard.events.EventTime;
import java.util.concurrent.TimeUnit;

/**
 * Delays records so that they are sent at the recorded intervals, divided by the speed. After a
 * delay, the schedule is shifted; lost time is not caught up.
 */
final class ReplayPacer {
  /** The speed of a pacer that never waits. */
  static final double UNBOUNDED = Double.POSITIVE_INFINITY;

  /** Shorter sleeps are too inexact. */
  private static final long SHORTEST_SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** Short enough to detect soon that the process or the producer was suspended. */
  private static final long LONGEST_SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** Longer delays are pauses; shorter ones are usual on a busy machine and are caught up. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final double speed;
  private final KeyboardPause pause;
  private final ReplayClock clock;
  private boolean started;
  private long beginning;
  private long beginningMicros;
  private long lastDue;

  /**
   * @param speed a multiple of the recorded speed, above 0, or {@link #UNBOUNDED}
   */
  ReplayPacer(double speed, KeyboardPause pause, ReplayClock clock) {
    this.speed = speed;
    this.pause = pause;
    this.clock = clock;
  }

  /** Starts the schedule again: the next record is due at once. */
  void restart() {
    started = false;
  }

  /**
   * Waits until a record is due.
   *
   * @param micros its time, microseconds since 1970-01-01 UTC; {@link EventTime#NONE} if it is
   *     unknown, and then it is due at once
   */
  void await(long micros) throws InterruptedException {
    pause.await();
    if (speed == UNBOUNDED || micros == EventTime.NONE) {
      return;
    }
    if (!started) {
      started = true;
      lastDue = 0;
      beginning = clock.nanoTime();
      beginningMicros = micros;
    }
    sleepUntil((long) (TimeUnit.MICROSECONDS.toNanos(micros - beginningMicros) / speed));
  }

  private void sleepUntil(long due) throws InterruptedException {
    long ahead = ahead(due);
    // Not for a record that is much older than the ones before: the next ones would wait.
    if (ahead < -PAUSE_NANOS && due > lastDue) {
      beginning -= ahead;
    }
    lastDue = Math.max(lastDue, due);
    while (ahead > SHORTEST_SLEEP_NANOS) {
      sleep(Math.min(ahead, LONGEST_SLEEP_NANOS));
      ahead = ahead(due);
    }
  }

  private void sleep(long nanos) throws InterruptedException {
    long before = clock.nanoTime();
    clock.sleep(nanos);
    pause.await();
    long over = clock.nanoTime() - before - nanos;
    if (over > PAUSE_NANOS) {
      beginning += over;
    }
  }

  private long ahead(long due) {
    return due - (clock.nanoTime() - beginning);
  }
}
