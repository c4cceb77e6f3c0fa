package io.spinboard.replay.verify;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as event times have them. */
final class Moments {
  private Moments() {}

  /** Microseconds since 1970-01-01 UTC. */
  static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
