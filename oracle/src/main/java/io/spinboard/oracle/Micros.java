package io.spinboard.oracle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Converts between instants and event times, which are microseconds since 1970-01-01 UTC. */
public final class Micros {
  private Micros() {}

  /**
   * The event time of an instant, rounded down.
   *
   * @throws ArithmeticException if it does not fit 64 bits
   */
  public static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  /** The instant of an event time. */
  public static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
