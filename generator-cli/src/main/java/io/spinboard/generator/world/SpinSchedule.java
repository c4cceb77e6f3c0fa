package io.spinboard.generator.world;

/**
 * Computes the position of each spin, as defined by {@link RateCurve}. Positions never decrease.
 */
@FunctionalInterface
interface SpinSchedule {
  /**
   * The position of a spin.
   *
   * @param index of the spin, counted from 0
   * @param random the spin's own random number, from 0 (inclusive) to 1 (exclusive)
   */
  double position(long index, double random);

  static SpinSchedule of(SpinSpacing spacing, long seed) {
    if (spacing instanceof SpinSpacing.Jittered jittered) {
      return (index, random) -> index + jittered.share() * random;
    }
    return new PoissonSchedule(seed);
  }
}
