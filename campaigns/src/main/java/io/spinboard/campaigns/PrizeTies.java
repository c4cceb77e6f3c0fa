package io.spinboard.campaigns;

import java.util.Locale;

/** How entrants with equal scores divide the prizes of their ranks. */
public enum PrizeTies {
  /** Each gets the prize of its own rank; the one that reached the score first ranks higher. */
  FIRST_COME,
  /** The prizes are added up and divided evenly; the remainder goes to the highest ranks. */
  SHARE,
  /** Each gets the best of their prizes. */
  SAME;

  /** Returns the name in the database and in options. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
