package io.spinboard.generator.world;

/**
 * The random numbers of one event, out of nothing but a seed and the event's index (SplitMix64).
 *
 * <p>Written out because the library's generators may change between Java versions, and spins must
 * not.
 */
final class Dice {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  Dice(long seed, long index) {
    this.state = mix(mix(seed + GOLDEN_GAMMA) ^ index);
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  int between(int min, int max) {
    long choices = (long) max - min + 1;
    return (int) (min + (((next() >>> 32) * choices) >>> 32));
  }

  /** A number from 0 up to, but not including, 1. */
  double fraction() {
    return (next() >>> 11) * UNIT;
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
