package io.spinboard.bench.steady;

import java.time.Duration;

/**
 * How freshness is measured.
 *
 * @param rate spins sent a second, at least {@link #LEAST_RATE}
 * @param warmUp how long they are sent before anything is measured
 * @param duration how long it is measured
 */
public record FreshnessPlan(int rate, Duration warmUp, Duration duration) {
  /** The least rate: that of the probes among the spins. */
  public static final int LEAST_RATE = 5;
}
