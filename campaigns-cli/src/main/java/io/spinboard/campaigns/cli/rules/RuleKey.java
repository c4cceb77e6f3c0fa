package io.spinboard.campaigns.cli.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rules of a campaign, which are options of commands and keys of rule files. */
public enum RuleKey {
  ID("an unused whole number from 0, such as 7"),
  NAME("1 to 100 characters, such as 'Spring sprint'"),
  STARTS("a time such as 2026-12-01T00:00:00Z, 'now', or a duration from now such as +PT1H"),
  ENDS("a time such as 2026-12-24T00:00:00Z, 'now', or a duration from now such as +P7D"),
  GAMES("'all', or game ids separated by commas, such as 1,2,3"),
  SUBJECT("player or team"),
  SCORING("win, net, turnover, spins, multiplier-max or multiplier-sum"),
  MIN_STAKE("a whole number from 0, in minor currency units, such as 50"),
  MIN_SPINS("a whole number from 0, such as 20"),
  BOARD_SIZE("1 to 1000"),
  RECENT("'none', or a duration above 0 and up to 31 days, such as PT10M"),
  PRIZE("'none', or RANK=AMOUNT or FROM-TO=AMOUNT with ranks up to 1000, such as 2-5=100"),
  PRIZE_TIES("first-come, share or same");

  private final String rule;

  RuleKey(String rule) {
    this.rule = rule;
  }

  /** Returns what a value must be, with an example. */
  public String rule() {
    return rule;
  }

  /** Returns the key in rule files, such as {@code min-stake}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the option, such as {@code --min-stake}. */
  public String option() {
    return "--" + key();
  }

  /** Returns the rule with a key of rule files, if there is one. */
  public static Optional<RuleKey> ofKey(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
  }
}
