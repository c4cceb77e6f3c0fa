package io.spinboard.campaigns.cli.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a campaign is. */
public enum Status {
  WAITING("nothing has been published by its present rules yet"),
  PROVISIONAL("standings may still change"),
  FINAL("standings are settled for good"),
  INCOMPLETE(
      "spins from before the pipeline knew of the campaign are missing;"
          + " when it is over, './spinboard pipeline --input=RECORDING' fills them in"),
  INVALID("the pipeline leaves the campaign alone, because it makes no sense");

  private final String words;

  Status(String words) {
    this.words = words;
  }

  /** What that means to an operator. */
  public String words() {
    return words;
  }

  /** As the database and people write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that text, if there is one. */
  public static Optional<Status> of(String text) {
    return Arrays.stream(values()).filter(status -> status.text().equals(text)).findFirst();
  }
}
