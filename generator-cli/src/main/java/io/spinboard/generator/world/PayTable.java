package io.spinboard.generator.world;

/** The payouts of a slot machine's winning spins. */
final class PayTable {
  private static final PayTable LOW =
      new PayTable(new int[] {1, 2, 5, 10, 20}, new int[] {50, 25, 18, 6, 1});
  private static final PayTable MEDIUM =
      new PayTable(new int[] {2, 5, 10, 25, 100}, new int[] {55, 28, 12, 4, 1});
  private static final PayTable HIGH =
      new PayTable(new int[] {1, 5, 20, 100, 1000}, new int[] {60, 25, 10, 4, 1});

  private final int[] multipliers;
  private final int[] percentages;
  private final double meanMultiplier;

  /**
   * @param multipliers the payouts of winning spins, in stakes
   * @param percentages how many percent of winning spins have each payout
   */
  private PayTable(int[] multipliers, int[] percentages) {
    this.multipliers = multipliers;
    this.percentages = percentages;
    int hundredfold = 0;
    for (int i = 0; i < multipliers.length; i++) {
      hundredfold += multipliers[i] * percentages[i];
    }
    this.meanMultiplier = hundredfold / 100.0;
  }

  static PayTable of(Volatility volatility) {
    return switch (volatility) {
      case LOW -> LOW;
      case MEDIUM -> MEDIUM;
      case HIGH -> HIGH;
    };
  }

  /** The probability of a win that returns the given fraction of all stakes, up to 1. */
  double winProbability(double returnToPlayer) {
    return returnToPlayer / meanMultiplier;
  }

  /** Draws the payout of one winning spin, in stakes. */
  int multiplier(IndexedRandom random) {
    int drawn = random.between(1, 100);
    int i = 0;
    while (drawn > percentages[i]) {
      drawn -= percentages[i];
      i++;
    }
    return multipliers[i];
  }
}
