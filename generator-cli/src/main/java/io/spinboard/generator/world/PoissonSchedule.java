package io.spinboard.generator.world;

/**
 * Independent spins, as in a Poisson process. Each block of {@value #BLOCK} intervals contains
 * exactly as many spins, at uniformly drawn, sorted positions. So gaps are exponential, except
 * where a block ends.
 *
 * <p>Summing exponential gaps from the first spin would be simpler, but then the n-th spin would
 * depend on all spins before it.
 */
final class PoissonSchedule implements SpinSchedule {
  static final int BLOCK = 1024;
  private static final long SALT = 0x706f6973736f6eL;

  private final long seed;

  /** The block used last, because spins are mostly requested in order. */
  private volatile Block latest;

  PoissonSchedule(long seed) {
    this.seed = seed;
  }

  @Override
  public double position(long index, double random) {
    long number = index / BLOCK;
    Block block = latest;
    if (block == null || block.number != number) {
      block = draw(number);
      latest = block;
    }
    return number * BLOCK + block.positions[(int) (index % BLOCK)];
  }

  /** Sums of exponential gaps, divided by their total, are distributed as sorted uniform draws. */
  private Block draw(long number) {
    IndexedRandom random = new IndexedRandom(seed ^ SALT, number);
    double[] positions = new double[BLOCK];
    double sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += random.exponential();
      positions[i] = sum;
    }
    double scale = BLOCK / (sum + random.exponential());
    for (int i = 0; i < BLOCK; i++) {
      positions[i] *= scale;
    }
    return new Block(number, positions);
  }

  private static final class Block {
    private final long number;
    private final double[] positions;

    private Block(long number, double[] positions) {
      this.number = number;
      this.positions = positions;
    }
  }
}
