package io.spinboard.generator.world;

/** Whether a slot machine pays small wins often or large wins rarely. */
public enum Volatility {
  /** About one spin in three wins. */
  LOW,
  /** About one spin in six wins. */
  MEDIUM,
  /** About one spin in twenty wins, up to a thousand times the stake. */
  HIGH
}
