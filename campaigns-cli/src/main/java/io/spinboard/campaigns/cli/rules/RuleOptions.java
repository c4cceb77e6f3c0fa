package io.spinboard.campaigns.cli.rules;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say what a campaign is like. */
public final class RuleOptions {
  @Option(names = "--name", paramLabel = "TEXT", description = "What people call it.")
  private String name;

  @Option(
      names = "--starts",
      paramLabel = "TIME",
      description =
          "The first moment at which spins count: 2026-12-01T00:00:00Z, 'now', or +PT1H from now.")
  private String starts;

  @Option(
      names = "--ends",
      paramLabel = "TIME",
      description = "The first moment at which they no longer count, in the same forms.")
  private String ends;

  @Option(
      names = "--games",
      paramLabel = "GAME,...",
      description = "The games whose spins count, or 'all'. Default: all.")
  private String games;

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "Who competes: player or team. Default: player.")
  private String subject;

  @Option(
      names = "--scoring",
      paramLabel = "SCORING",
      description =
          "What the score is: win, net (wins less stakes), turnover (stakes), spins, multiplier-max"
              + " (best single win by its stake) or multiplier-sum. Default: win.")
  private String scoring;

  @Option(
      names = "--min-stake",
      paramLabel = "AMOUNT",
      description =
          "Spins with a smaller stake do not count; minor currency units. Default: 0, so that free"
              + " spins do.")
  private String minStake;

  @Option(
      names = "--min-spins",
      paramLabel = "N",
      description = "Whoever has fewer counting spins is not ranked. Default: 0.")
  private String minSpins;

  @Option(
      names = "--board-size",
      paramLabel = "N",
      description = "Places on the board, up to 1000. Default: 10.")
  private String boardSize;

  @Option(
      names = "--recent",
      paramLabel = "DURATION",
      description =
          "Length of a second board over the latest event time, such as PT10M, or 'none'. Default:"
              + " none.")
  private String recent;

  @Option(
      names = "--prize",
      paramLabel = "RANKS=AMOUNT",
      description =
          "What a rank, or each of several, is worth, in minor currency units: 1=500 or 2-5=100."
              + " Repeatable, or with commas between; 'none' for no prizes. Default: none.")
  private List<String> prizes;

  @Option(
      names = "--prize-ties",
      paramLabel = "HOW",
      description =
          "Prizes of equal scores: first-come (each the one of its rank), share (divided evenly) or"
              + " same (each the best of them). Default: first-come.")
  private String prizeTies;

  /**
   * The campaign that the options describe.
   *
   * @param id what is said of its id; null for nothing
   * @param now what times may be relative to
   * @param mistakes where all that is wrong is added, a line each
   * @return the campaign, of no use if there are mistakes
   */
  public Promotion describe(String id, Instant now, List<String> mistakes) {
    Map<RuleKey, String> texts = texts();
    if (id != null) {
      texts.put(RuleKey.ID, id);
    }
    RuleParser parser = new RuleParser(texts, RuleKey::flag, now);
    parser.require(RuleKey.NAME);
    parser.require(RuleKey.STARTS);
    parser.require(RuleKey.ENDS);
    Promotion promotion = parser.parse(Promotion.usual());
    parser.checkTimes(promotion.campaign());
    mistakes.addAll(parser.mistakes());
    return promotion;
  }

  /**
   * A campaign with the changes that the options describe.
   *
   * @param base what it was
   * @param now what times may be relative to
   * @param mistakes where all that is wrong is added, a line each
   */
  public Promotion change(Promotion base, Instant now, List<String> mistakes) {
    RuleParser parser = new RuleParser(texts(), RuleKey::flag, now);
    Promotion changed = parser.parse(base);
    parser.checkTimes(changed.campaign());
    mistakes.addAll(parser.mistakes());
    return changed;
  }

  /**
   * What is wrong with the options whatever campaign they are for, a line each.
   *
   * @param now what times may be relative to
   */
  public List<String> mistakes(Instant now) {
    RuleParser parser = new RuleParser(texts(), RuleKey::flag, now);
    parser.parse(Promotion.usual());
    return parser.mistakes();
  }

  /** Whether anything is said. */
  public boolean areGiven() {
    return !texts().isEmpty();
  }

  /** Whether anything is said about prizes. */
  public boolean changePrizes() {
    return prizes != null;
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
