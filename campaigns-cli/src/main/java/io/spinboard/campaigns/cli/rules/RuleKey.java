package io.spinboard.campaigns.cli.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be said about a campaign, on the command line and in files of rules. */
public enum RuleKey {
  ID("a whole number from 0 that no other campaign has, such as 7"),
  NAME("1 to 100 characters, such as 'Spring sprint'"),
  STARTS("a time such as 2026-12-01T00:00:00Z, 'now', or one from now such as +PT1H"),
  ENDS("a time such as 2026-12-24T00:00:00Z, 'now', or one from now such as +P7D"),
  GAMES("'all', or games with commas between, such as 1,2,3"),
  SUBJECT("player or team"),
  SCORING("win, net, turnover, spins, multiplier-max or multiplier-sum"),
  MIN_STAKE("a whole number from 0, in minor currency units, such as 50"),
  MIN_SPINS("a whole number from 0, such as 20"),
  BOARD_SIZE("1 to 1000"),
  RECENT("'none', or a duration above zero and up to 31 days, such as PT10M"),
  PRIZE("'none', or RANK=AMOUNT or FROM-TO=AMOUNT with ranks up to 1000, such as 2-5=100"),
  PRIZE_TIES("first-come, share or same");

  private final String rule;

  RuleKey(String rule) {
    this.rule = rule;
  }

  /** What a value must be, with one that is valid. */
  public String rule() {
    return rule;
  }

  /** As files write it, such as {@code min-stake}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As the command line writes it, such as {@code --min-stake}. */
  public String flag() {
    return "--" + text();
  }

  /** The one that files write like this, if there is one. */
  public static Optional<RuleKey> of(String text) {
    return Arrays.stream(values()).filter(key -> key.text().equals(text)).findFirst();
  }
}
