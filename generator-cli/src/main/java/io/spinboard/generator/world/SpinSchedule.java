package io.spinboard.generator.world;

/** Tells at which moment, counted in turns, a spin happens. Never goes back from spin to spin. */
@FunctionalInterface
interface SpinSchedule {
  /**
   * The moment of the spin with an index.
   *
   * @param chance this spin's own random number, from 0 up to, but not including, 1
   */
  double moment(long index, double chance);

  static SpinSchedule of(SpinSpacing spacing, long seed) {
    if (spacing instanceof SpinSpacing.Jittered jittered) {
      return (index, chance) -> index + jittered.share() * chance;
    }
    return new PoissonSchedule(seed);
  }
}
