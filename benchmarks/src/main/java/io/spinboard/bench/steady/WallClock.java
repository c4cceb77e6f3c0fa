package io.spinboard.bench.steady;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The wall clock in microseconds. */
final class WallClock {
  private WallClock() {}

  /** Returns the current time in microseconds since 1970-01-01 UTC. */
  static long epochMicros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
