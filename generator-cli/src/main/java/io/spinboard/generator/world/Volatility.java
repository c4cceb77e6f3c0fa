package io.spinboard.generator.world;

/** Whether a slot machine pays little often, or much seldom. */
public enum Volatility {
  /** About one spin in three wins. */
  LOW,
  /** About one spin in six wins. */
  MEDIUM,
  /** About one spin in twenty wins, and then sometimes a thousand times the stake. */
  HIGH
}
