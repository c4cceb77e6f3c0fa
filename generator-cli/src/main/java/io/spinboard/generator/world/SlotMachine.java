package io.spinboard.generator.world;

/**
 * A game with a character.
 *
 * @param gameId its number, 0 or more
 * @param returnToPlayer how much of the stakes it pays back in the long run, above 0 to 1
 * @param volatility whether it pays little often, or much seldom
 */
public record SlotMachine(int gameId, double returnToPlayer, Volatility volatility) {
  /** Small stakes are the usual ones. */
  private static final int[] STAKES = {10, 20, 20, 50, 50, 50, 100, 100, 200, 300};

  public SlotMachine {
    if (gameId < 0) {
      throw new IllegalArgumentException("gameId is out of range: " + gameId);
    }
    if (!(returnToPlayer > 0 && returnToPlayer <= 1)) {
      throw new IllegalArgumentException("returnToPlayer is out of range: " + returnToPlayer);
    }
  }

  SpinOutcome play(IndexedRandom dice) {
    int stake = STAKES[dice.between(0, STAKES.length - 1)];
    PayTable table = PayTable.of(volatility);
    boolean wins = dice.fraction() < table.chanceToWin(returnToPlayer);
    return new SpinOutcome(stake, wins ? (long) stake * table.multiplier(dice) : 0);
  }
}
