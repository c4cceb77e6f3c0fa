package io.spinboard.generator.world;

/** Tells at which moment, counted in turns, a spin happens. Never goes back from spin to spin. */
@FunctionalInterface
interface Turns {
  /**
   * The moment of the spin with an index.
   *
   * @param chance this spin's own random number, from 0 up to, but not including, 1
   */
  double moment(long index, double chance);

  static Turns of(Spacing spacing, long seed) {
    if (spacing instanceof Spacing.Jittered jittered) {
      return (index, chance) -> index + jittered.share() * chance;
    }
    return new IndependentArrivals(seed);
  }
}
