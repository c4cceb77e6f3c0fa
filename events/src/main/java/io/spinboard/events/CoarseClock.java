package io.spinboard.events;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * A wall clock that need not be asked each time somebody wants to know whether a time has passed.
 * Safe for use by several threads.
 */
final class CoarseClock {
  /** Bounds for how long it goes unnoticed that the clock has been set back. */
  private static final int USES = 1_000;

  private final InstantSource clock;
  private volatile long recentMicros;

  /** Shared without a lock: a count that gets lost only puts off the next question a little. */
  private int usesLeft;

  /** Asks the clock at once. */
  CoarseClock(InstantSource clock) {
    this.clock = clock;
    nowMicros();
  }

  /**
   * What the clock showed when it was last asked, in microseconds since 1970-01-01 UTC. It is not
   * later than what the clock shows now, unless the clock was set back within about a thousand
   * uses.
   */
  long recentMicros() {
    return usesLeft-- > 0 ? recentMicros : nowMicros();
  }

  /** What the clock shows, in microseconds since 1970-01-01 UTC. */
  long nowMicros() {
    Instant now = clock.instant();
    long micros =
        TimeUnit.SECONDS.toMicros(now.getEpochSecond())
            + TimeUnit.NANOSECONDS.toMicros(now.getNano());
    recentMicros = micros;
    usesLeft = USES;
    return micros;
  }
}
