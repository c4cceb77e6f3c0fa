package io.spinboard.replay.boards;

import java.util.Locale;

/** How much of a campaign a board is about. */
public enum Scope {
  /** All of it. */
  CAMPAIGN,
  /** The latest event time of it. */
  RECENT;

  /** As the database and people write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one that the database writes like this.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scope of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
