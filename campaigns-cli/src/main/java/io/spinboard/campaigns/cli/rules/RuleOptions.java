package io.spinboard.campaigns.cli.rules;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options for the rules of a campaign. */
public final class RuleOptions {
  @Option(names = "--name", paramLabel = "TEXT", description = "The display name.")
  private String name;

  @Option(
      names = "--starts",
      paramLabel = "TIME",
      description =
          "The event time from which spins count: 2026-12-01T00:00:00Z, 'now', or +PT1H from now.")
  private String starts;

  @Option(
      names = "--ends",
      paramLabel = "TIME",
      description = "The event time from which spins no longer count, in the same formats.")
  private String ends;

  @Option(
      names = "--games",
      paramLabel = "GAME,...",
      description = "The games whose spins count, or 'all'. Default: all.")
  private String games;

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "What is ranked: player or team. Default: player.")
  private String subject;

  @Option(
      names = "--scoring",
      paramLabel = "SCORING",
      description =
          "The score: win, net (wins minus stakes), turnover (stakes), spins, multiplier-max (the"
              + " greatest win divided by its stake) or multiplier-sum. Default: win.")
  private String scoring;

  @Option(
      names = "--min-stake",
      paramLabel = "AMOUNT",
      description =
          "The smallest stake that counts, in minor currency units. Default: 0, which includes free"
              + " spins.")
  private String minStake;

  @Option(
      names = "--min-spins",
      paramLabel = "N",
      description = "The number of counting spins required to be ranked. Default: 0.")
  private String minSpins;

  @Option(
      names = "--board-size",
      paramLabel = "N",
      description = "The number of ranks on the board, up to 1000. Default: 10.")
  private String boardSize;

  @Option(
      names = "--recent",
      paramLabel = "DURATION",
      description =
          "The length of the window of a second board over the latest spins, such as PT10M, or"
              + " 'none'. Default: none.")
  private String recent;

  @Option(
      names = "--prize",
      paramLabel = "RANKS=AMOUNT",
      description =
          "The prize of a rank, or of each rank in a range, in minor currency units: 1=500 or"
              + " 2-5=100. Repeatable or separated by commas; 'none' for no prizes. Default: none.")
  private List<String> prizes;

  @Option(
      names = "--prize-ties",
      paramLabel = "HOW",
      description =
          "The prizes of equal scores: first-come (each gets the prize of its rank), share (divided"
              + " evenly) or same (each gets the best one). Default: first-come.")
  private String prizeTies;

  /**
   * Creates a campaign from the options.
   *
   * @param id the value of {@code --id}; null if it is not given
   * @param now the base of relative times
   * @param errors receives all errors, one line each
   * @return the campaign; not usable if there are errors
   */
  public CampaignWithPrizes create(String id, Instant now, List<String> errors) {
    Map<RuleKey, String> texts = texts();
    if (id != null) {
      texts.put(RuleKey.ID, id);
    }
    RuleParser parser = new RuleParser(texts, RuleKey::option, now);
    parser.require(RuleKey.NAME);
    parser.require(RuleKey.STARTS);
    parser.require(RuleKey.ENDS);
    CampaignWithPrizes created = parser.parse(CampaignWithPrizes.defaults());
    parser.checkTimes(created.campaign());
    errors.addAll(parser.errors());
    return created;
  }

  /**
   * Applies the given options to an existing campaign.
   *
   * @param now the base of relative times
   * @param errors receives all errors, one line each
   * @return the changed campaign; not usable if there are errors
   */
  public CampaignWithPrizes change(CampaignWithPrizes base, Instant now, List<String> errors) {
    RuleParser parser = new RuleParser(texts(), RuleKey::option, now);
    CampaignWithPrizes changed = parser.parse(base);
    parser.checkTimes(changed.campaign());
    errors.addAll(parser.errors());
    return changed;
  }

  /**
   * Returns the errors that do not depend on the campaign to be changed, one line each.
   *
   * @param now the base of relative times
   */
  public List<String> validate(Instant now) {
    RuleParser parser = new RuleParser(texts(), RuleKey::option, now);
    parser.parse(CampaignWithPrizes.defaults());
    return parser.errors();
  }

  /** Whether any option is given. */
  public boolean areGiven() {
    return !texts().isEmpty();
  }

  private Map<RuleKey, String> texts() {
    Map<RuleKey, String> texts = new EnumMap<>(RuleKey.class);
    put(texts, RuleKey.NAME, name);
    put(texts, RuleKey.STARTS, starts);
    put(texts, RuleKey.ENDS, ends);
    put(texts, RuleKey.GAMES, games);
    put(texts, RuleKey.SUBJECT, subject);
    put(texts, RuleKey.SCORING, scoring);
    put(texts, RuleKey.MIN_STAKE, minStake);
    put(texts, RuleKey.MIN_SPINS, minSpins);
    put(texts, RuleKey.BOARD_SIZE, boardSize);
    put(texts, RuleKey.RECENT, recent);
    put(texts, RuleKey.PRIZE, prizes == null ? null : String.join(",", prizes));
    put(texts, RuleKey.PRIZE_TIES, prizeTies);
    return texts;
  }

  private static void put(Map<RuleKey, String> texts, RuleKey key, String text) {
    if (text != null) {
      texts.put(key, text);
    }
  }
}
