package io.spinboard.generator.world;

/**
 * A slot machine.
 *
 * @param gameId its number, ≥ 0
 * @param returnToPlayer the fraction of stakes it pays back in the long run, above 0 to 1
 * @param volatility whether it pays small wins often or large wins rarely
 */
public record SlotMachine(int gameId, double returnToPlayer, Volatility volatility) {
  /** Small stakes are more frequent. */
  private static final int[] STAKES = {10, 20, 20, 50, 50, 50, 100, 100, 200, 300};

  /**
   * @throws IllegalArgumentException if a component is out of range
   */
  public SlotMachine {
    if (gameId < 0) {
      throw new IllegalArgumentException("gameId is out of range: " + gameId);
    }
    if (!(returnToPlayer > 0 && returnToPlayer <= 1)) {
      throw new IllegalArgumentException("returnToPlayer is out of range: " + returnToPlayer);
    }
  }

  SpinOutcome play(IndexedRandom random) {
    int stake = STAKES[random.between(0, STAKES.length - 1)];
    PayTable table = PayTable.of(volatility);
    boolean wins = random.fraction() < table.winProbability(returnToPlayer);
    return new SpinOutcome(stake, wins ? (long) stake * table.multiplier(random) : 0);
  }
}
