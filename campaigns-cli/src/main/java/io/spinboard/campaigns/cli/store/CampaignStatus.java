package io.spinboard.campaigns.cli.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The status of a campaign, as the view {@code campaign_status} defines it. */
public enum CampaignStatus {
  WAITING("nothing has been published under its current rules yet"),
  PROVISIONAL("standings may still change"),
  FINAL("standings no longer change"),
  INCOMPLETE(
      "spins from before the pipeline loaded the campaign are missing;"
          + " after its end, run './spinboard pipeline --input=RECORDING' to add them"),
  INVALID("the pipeline ignores the campaign because its rules are invalid");

  private final String description;

  CampaignStatus(String description) {
    this.description = description;
  }

  /** Returns what the status means, for operators. */
  public String description() {
    return description;
  }

  /** Returns the name in the database and in options. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the status with that name, if there is one. */
  public static Optional<CampaignStatus> of(String text) {
    return Arrays.stream(values()).filter(status -> status.text().equals(text)).findFirst();
  }
}
