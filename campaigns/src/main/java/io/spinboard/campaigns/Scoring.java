package io.spinboard.campaigns;

import io.spinboard.events.Spin;
import java.util.Locale;

/**
 * What a campaign's score is made of. Money is in minor currency units, multipliers in millionths.
 */
public enum Scoring {
  /** The sum of wins. */
  WIN,
  /** The sum of wins less stakes; may be negative. */
  NET,
  /** The sum of stakes. */
  TURNOVER,
  /** The number of spins. */
  SPINS,
  /** The best single win as a multiple of its stake. */
  MULTIPLIER_MAX,
  /** The sum of wins as multiples of their stakes; stays at the greatest long that there is. */
  MULTIPLIER_SUM;

  private static final long MILLION = 1_000_000;

  /** As the database and people write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the score is the best of single spins, not their sum. */
  public boolean isMaximum() {
    return this == MULTIPLIER_MAX;
  }

  /** Whether a score can only rise. */
  public boolean onlyGrows() {
    return this != NET;
  }

  /** Whether the spin can score: free spins have no multiplier, though they count as spins. */
  public boolean scores(Spin spin) {
    return spin.stake() > 0 || (this != MULTIPLIER_MAX && this != MULTIPLIER_SUM);
  }

  /** What a spin that scores is worth by itself. */
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
