package io.spinboard.bench.steady;

import java.time.Duration;

/**
 * Settings of the freshness measurement.
 *
 * @param rate spins per second, at least {@link #MIN_RATE}
 * @param warmUp how long spins are sent before the measurement
 * @param duration the duration of the measurement
 */
public record FreshnessPlan(int rate, Duration warmUp, Duration duration) {
  /** The minimum rate: that of the probes among the spins. */
  public static final int MIN_RATE = 5;
}
