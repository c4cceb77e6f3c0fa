package io.spinboard.generator.world;

/**
 * The random numbers of one event, out of nothing but a seed and the event's index (SplitMix64).
 *
 * <p>Written out because the library's generators may change between Java versions, and spins must
 * not. For the same reason logarithms and powers are those of {@link StrictMath}.
 */
public final class IndexedRandom {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  public IndexedRandom(long seed, long index) {
    this.state = mix(mix(seed + GOLDEN_GAMMA) ^ index);
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  public int between(int min, int max) {
    long choices = (long) max - min + 1;
    return (int) (min + (((next() >>> 32) * choices) >>> 32));
  }

  /** A number from 0 up to, but not including, 1. */
  public double fraction() {
    return (next() >>> 11) * UNIT;
  }

  /** A number above 0 that is 1 on average, smaller ones being more likely than larger ones. */
  double exponential() {
    return -StrictMath.log(1 - fraction());
  }

  /**
   * A whole number from 1 to {@code count}, of which 1 is the likeliest: about as likely as {@code
   * 1 / number^skew}.
   *
   * @param skew 0 makes all equally likely; 1 is the usual law of few favourites and many others
   */
  int skewed(int count, double skew) {
    double chance = fraction();
    double top = count + 1.0;
    // Draws from the continuous distribution with that density and cuts off the fraction.
    double drawn =
        skew == 1
            ? StrictMath.pow(top, chance)
            : StrictMath.pow(1 + chance * (StrictMath.pow(top, 1 - skew) - 1), 1 / (1 - skew));
    return Math.min((int) drawn, count);
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
