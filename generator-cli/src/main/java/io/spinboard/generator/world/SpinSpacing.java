package io.spinboard.generator.world;

/** How spins are placed within the intervals of a {@link RateCurve}. */
public sealed interface SpinSpacing {
  /** At the start of each interval: equal gaps. */
  SpinSpacing EVEN = new Jittered(0);

  /** Uniformly within the interval: gaps from zero to twice the mean. */
  SpinSpacing UNIFORM = new Jittered(1);

  /** Exponential gaps, as with independent arrivals. */
  SpinSpacing EXPONENTIAL = new Exponential();

  /**
   * Uniformly within the first part of the interval.
   *
   * @param share the size of that part, 0 to 1; with 0.25, gaps are 0.75 to 1.25 times the mean
   */
  record Jittered(double share) implements SpinSpacing {
    /**
     * @throws IllegalArgumentException if {@code share} is out of range
     */
    public Jittered {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("share is out of range: " + share);
      }
    }
  }

  /** See {@link #EXPONENTIAL}. */
  record Exponential() implements SpinSpacing {}
}
