package io.spinboard.oracle.boards;

import java.util.Locale;

/** The part of a campaign that a board covers. */
public enum CampaignScope {
  /** The whole campaign. */
  CAMPAIGN,
  /** Its latest stretch of event time. */
  RECENT;

  /** As the database and messages write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Parses the database's text.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static CampaignScope of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
