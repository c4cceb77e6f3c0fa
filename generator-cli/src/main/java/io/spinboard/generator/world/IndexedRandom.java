package io.spinboard.generator.world;

/**
 * The random numbers of one event, derived only from a seed and the event's index (SplitMix64).
 *
 * <p>Not a library's generator, because its algorithm may change between Java versions and
 * generated spins must not. For the same reason logarithms and powers come from {@link StrictMath}.
 */
public final class IndexedRandom {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  /** The generator of one event. */
  public IndexedRandom(long seed, long index) {
    this.state = mix(mix(seed + GOLDEN_GAMMA) ^ index);
  }

  /** A uniform integer from {@code min} to {@code max}, both inclusive. */
  public int between(int min, int max) {
    long choices = (long) max - min + 1;
    return (int) (min + (((next() >>> 32) * choices) >>> 32));
  }

  /** A uniform number from 0 (inclusive) to 1 (exclusive). */
  public double fraction() {
    return (next() >>> 11) * UNIT;
  }

  /** An exponentially distributed number with mean 1. */
  double exponential() {
    return -StrictMath.log(1 - fraction());
  }

  /**
   * An integer from 1 to {@code count} with a probability of about {@code 1 / number^skew} (Zipf).
   *
   * @param skew 0 makes all numbers equally likely; 1 is Zipf's law
   */
  int skewed(int count, double skew) {
    double chance = fraction();
    double top = count + 1.0;
    // Draws from the continuous distribution with this density and truncates to an integer.
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
