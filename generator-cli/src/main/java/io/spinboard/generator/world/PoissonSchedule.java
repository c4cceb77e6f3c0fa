package io.spinboard.generator.world;

/**
 * Spins that know nothing of each other. In each stretch of {@value #STRETCH} turns there are just
 * as many, at moments that are drawn independently and put in order; the steps between them are
 * exponential but for what the end of a stretch cuts off.
 *
 * <p>Adding up exponential steps from the first spin on would be the plain way, but then the n-th
 * spin could not be told without all those before it.
 */
final class PoissonSchedule implements SpinSchedule {
  static final int STRETCH = 1024;
  private static final long SALT = 0x706f6973736f6eL;

  private final long seed;

  /** The stretch asked for last, as spins are mostly asked for one after the other. */
  private volatile Stretch latest;

  PoissonSchedule(long seed) {
    this.seed = seed;
  }

  @Override
  public double moment(long index, double chance) {
    long number = index / STRETCH;
    Stretch stretch = latest;
    if (stretch == null || stretch.number != number) {
      stretch = draw(number);
      latest = stretch;
    }
    return number * STRETCH + stretch.moments[(int) (index % STRETCH)];
  }

  /** Sums of exponential steps, scaled to the length of all, are ordered uniform draws. */
  private Stretch draw(long number) {
    IndexedRandom dice = new IndexedRandom(seed ^ SALT, number);
    double[] moments = new double[STRETCH];
    double sum = 0;
    for (int i = 0; i < STRETCH; i++) {
      sum += dice.exponential();
      moments[i] = sum;
    }
    double scale = STRETCH / (sum + dice.exponential());
    for (int i = 0; i < STRETCH; i++) {
      moments[i] *= scale;
    }
    return new Stretch(number, moments);
  }

  private static final class Stretch {
    private final long number;
    private final double[] moments;

    private Stretch(long number, double[] moments) {
      this.number = number;
      this.moments = moments;
    }
  }
}
