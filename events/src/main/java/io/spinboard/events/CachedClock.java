package io.spinboard.events;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * A wall clock that is read once in about a thousand calls, for callers that only need a lower
 * bound of the current time. Thread-safe.
 */
final class CachedClock {
  /** Bounds how long a clock that was set back goes unnoticed. */
  private static final int MAX_CACHED_READS = 1_000;

  private final InstantSource clock;
  private volatile long recentMicros;

  /** Not synchronized: a lost decrement only delays the next read of the clock a little. */
  private int cachedReadsLeft;

  /** Reads the clock immediately. */
  CachedClock(InstantSource clock) {
    this.clock = clock;
    nowMicros();
  }

  /**
   * The time of the last read of the clock, in microseconds since 1970-01-01 UTC. It is never later
   * than now, unless the clock was set back within the last thousand or so calls.
   */
  long recentMicros() {
    return cachedReadsLeft-- > 0 ? recentMicros : nowMicros();
  }

  /** Reads the clock, in microseconds since 1970-01-01 UTC. */
  long nowMicros() {
    Instant now = clock.instant();
    long micros =
        TimeUnit.SECONDS.toMicros(now.getEpochSecond())
            + TimeUnit.NANOSECONDS.toMicros(now.getNano());
    recentMicros = micros;
    cachedReadsLeft = MAX_CACHED_READS;
    return micros;
  }
}
