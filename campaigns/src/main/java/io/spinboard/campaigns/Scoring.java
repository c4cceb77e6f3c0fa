package io.spinboard.campaigns;

import io.spinboard.events.Spin;
import java.util.Locale;

/** How spins score in a campaign. Money is in minor currency units, multipliers in millionths. */
public enum Scoring {
  /** The sum of wins. */
  WIN,
  /** The sum of wins minus the sum of stakes; may be negative. */
  NET,
  /** The sum of stakes. */
  TURNOVER,
  /** The number of spins. */
  SPINS,
  /** The greatest multiplier of a single spin: its win divided by its stake. */
  MULTIPLIER_MAX,
  /** The sum of multipliers; saturates at {@link Long#MAX_VALUE}. */
  MULTIPLIER_SUM;

  private static final long MILLION = 1_000_000;

  /** Returns the name in the database and in options. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the score is the maximum over single spins instead of a sum. */
  public boolean isMaximum() {
    return this == MULTIPLIER_MAX;
  }

  /** Whether another spin can never lower a score. */
  public boolean neverDecreases() {
    return this != NET;
  }

  /** Whether a counting spin scores: free spins have no multiplier. */
  public boolean scores(Spin spin) {
    return spin.stake() > 0 || (this != MULTIPLIER_MAX && this != MULTIPLIER_SUM);
  }

  /** Returns the score of a single spin, which must be one that {@link #scores}. */
  public long points(Spin spin) {
    return switch (this) {
      case WIN -> spin.win();
      case NET -> spin.win() - spin.stake();
      case TURNOVER -> spin.stake();
      case SPINS -> 1;
      case MULTIPLIER_MAX, MULTIPLIER_SUM -> spin.win() * MILLION / spin.stake();
    };
  }
}
