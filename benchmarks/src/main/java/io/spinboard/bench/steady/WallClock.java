package io.spinboard.bench.steady;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock that spins and ticks go by. */
final class WallClock {
  private WallClock() {}

  /** Now, in microseconds since 1970 UTC. */
  static long epochMicros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
