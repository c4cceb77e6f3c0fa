package io.spinboard.generator.world;

/** What the winning spins of a slot machine pay. */
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
   * @param multipliers what a winning spin pays, in stakes
   * @param percentages how many in a hundred winning spins pay that
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

  /** How likely a spin wins if so much of the stakes is paid back, up to 1. */
  double chanceToWin(double returnToPlayer) {
    return returnToPlayer / meanMultiplier;
  }

  /** What one winning spin pays, in stakes. */
  int multiplier(IndexedRandom dice) {
    int drawn = dice.between(1, 100);
    int i = 0;
    while (drawn > percentages[i]) {
      drawn -= percentages[i];
      i++;
    }
    return multipliers[i];
  }
}
