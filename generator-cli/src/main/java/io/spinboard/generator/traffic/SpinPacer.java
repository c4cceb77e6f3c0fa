package io.spinboard.generator.traffic;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** When it is a spin's turn to be sent. */
@FunctionalInterface
public interface SpinPacer {
  /** There is no further turn. No event time has this value. */
  long END = Long.MIN_VALUE;

  /**
   * Waits for the turn of the spin with an index.
   *
   * @return the spin's event time, in microseconds since 1970-01-01 UTC, or {@link #END}
   */
  long await(long index) throws InterruptedException;

  /** All at once. */
  static SpinPacer unbounded(MessageGenerator feed) {
    return index -> {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return feed.eventTimeMicros(index);
    };
  }

  /**
   * Spins follow each other in wall time as they do in event time, from the first turn awaited on.
   * Whoever falls behind catches up.
   */
  static SpinPacer realTime(MessageGenerator feed) {
    return new Timed(feed, 1);
  }

  /**
   * The same, but event time goes faster or slower than the wall clock. If it comes from behind, it
   * does not overtake: once it has caught up with the wall clock the two go on together, as spins
   * of the future would be rejected.
   *
   * @param speed how many times as fast, above 0
   */
  static SpinPacer timed(MessageGenerator feed, double speed) {
    return new Timed(feed, speed);
  }

  /** Follows the event times of a feed. */
  final class Timed implements SpinPacer {
    /** Sleeping for less would cost more time than it takes. */
    private static final long SHORTEST_SLEEP_NANOS = 1_000_000;

    private final MessageGenerator feed;
    private final double speed;
    private long beginning;
    private long beginningMicros;
    private boolean comesFromBehind;
    private boolean begun;

    private Timed(MessageGenerator feed, double speed) {
      this.feed = feed;
      this.speed = speed;
    }

    @Override
    public long await(long index) throws InterruptedException {
      long micros = feed.eventTimeMicros(index);
      if (!begun) {
        begin(micros);
      }
      long due = (long) (TimeUnit.MICROSECONDS.toNanos(micros - beginningMicros) / speed);
      long ahead = due - (System.nanoTime() - beginning);
      if (comesFromBehind) {
        ahead = Math.max(ahead, TimeUnit.MICROSECONDS.toNanos(micros - nowMicros()));
      }
      if (ahead > SHORTEST_SLEEP_NANOS) {
        TimeUnit.NANOSECONDS.sleep(ahead);
      } else if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return micros;
    }

    private void begin(long micros) {
      begun = true;
      beginning = System.nanoTime();
      beginningMicros = micros;
      comesFromBehind = speed > 1 && micros <= nowMicros();
    }

    private static long nowMicros() {
      return ChronoUnit.MICROS.between(Instant.EPOCH, Clock.systemUTC().instant());
    }
  }
}
