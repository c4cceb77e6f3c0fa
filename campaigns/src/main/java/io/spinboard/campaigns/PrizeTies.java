package io.spinboard.campaigns;

import java.util.Locale;

/** Who gets what of the prizes when scores are equal. */
public enum PrizeTies {
  /** Each the prize of its own rank: who got there first is ahead. */
  FIRST_COME,
  /** All the same, from their prizes together; what does not divide evenly goes to the first. */
  SHARE,
  /** Each the best prize among them. */
  SAME;

  /** As the database and people write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
