package io.spinboard.campaigns.cli.rules;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Prize;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Parses and validates the rules of a campaign, collecting all errors. */
final class RuleParser {
  private static final int MAX_NAME_LENGTH = 100;
  private static final int MAX_BOARD_SIZE = 1000;
  private static final Duration MAX_RECENT = Duration.ofDays(31);

  private final Map<RuleKey, String> texts;
  private final Function<RuleKey, String> label;
  private final Instant now;
  private final List<String> errors = new ArrayList<>();

  /**
   * @param texts the given values
   * @param label names a rule in error messages
   * @param now the base of relative times
   */
  RuleParser(Map<RuleKey, String> texts, Function<RuleKey, String> label, Instant now) {
    this.texts = texts;
    this.label = label;
    this.now = now;
  }

  /** Adds an error if a rule is not given. */
  void require(RuleKey key) {
    if (!texts.containsKey(key)) {
      errors.add("%s: required; must be %s".formatted(label.apply(key), key.rule()));
    }
  }

  /**
   * Parses all given rules.
   *
   * @param base provides the rules that are not given or invalid
   */
  CampaignWithPrizes parse(CampaignWithPrizes base) {
    Campaign current = base.campaign();
    Campaign campaign =
        new Campaign(
            value(RuleKey.ID, current.id(), text -> whole(text, 0, Integer.MAX_VALUE)),
            current.revision(),
            value(RuleKey.NAME, current.name(), RuleParser::name),
            value(RuleKey.STARTS, current.startsAtMicros(), text -> TimeText.parse(text, now)),
            value(RuleKey.ENDS, current.endsAtMicros(), text -> TimeText.parse(text, now)),
            value(RuleKey.GAMES, current.gameIds(), RuleParser::games),
            value(RuleKey.SUBJECT, current.subject(), named(Subject.values(), Subject::text)),
            value(RuleKey.SCORING, current.scoring(), named(Scoring.values(), Scoring::text)),
            value(RuleKey.MIN_STAKE, current.minStake(), text -> whole(text, 0, Integer.MAX_VALUE)),
            value(RuleKey.MIN_SPINS, current.minSpins(), text -> whole(text, 0, Integer.MAX_VALUE)),
            value(RuleKey.BOARD_SIZE, current.boardSize(), text -> whole(text, 1, MAX_BOARD_SIZE)),
            value(RuleKey.RECENT, current.recentMicros(), RuleParser::recent),
            value(
                RuleKey.PRIZE_TIES,
                current.prizeTies(),
                named(PrizeTies.values(), PrizeTies::text)));
    List<Prize> prizes = value(RuleKey.PRIZE, base.prizes(), PrizeText::parse);
    checkOverlap(prizes);
    return new CampaignWithPrizes(campaign, prizes);
  }

  /** Returns the errors, one line each. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  private <T> T value(RuleKey key, T defaultValue, Function<String, T> parser) {
    String text = texts.get(key);
    if (text == null) {
      return defaultValue;
    }
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException invalid) {
      errors.add("%s: must be %s, not '%s'".formatted(label.apply(key), key.rule(), text));
      return defaultValue;
    }
  }

  /** Adds an error if a given start or end makes the campaign end before it starts. */
  void checkTimes(Campaign campaign) {
    boolean areGiven = texts.containsKey(RuleKey.STARTS) || texts.containsKey(RuleKey.ENDS);
    if (areGiven && campaign.endsAtMicros() <= campaign.startsAtMicros()) {
      RuleKey invalid = texts.containsKey(RuleKey.ENDS) ? RuleKey.ENDS : RuleKey.STARTS;
      errors.add(
          invalid == RuleKey.ENDS
              ? "%s: must be later than the start, %s, not %s"
                  .formatted(
                      label.apply(invalid),
                      TimeText.format(campaign.startsAtMicros()),
                      TimeText.format(campaign.endsAtMicros()))
              : "%s: must be earlier than the end, %s, not %s"
                  .formatted(
                      label.apply(invalid),
                      TimeText.format(campaign.endsAtMicros()),
                      TimeText.format(campaign.startsAtMicros())));
    }
  }

  private void checkOverlap(List<Prize> prizes) {
    for (int i = 1; i < prizes.size(); i++) {
      Prize earlier = prizes.get(i - 1);
      if (prizes.get(i).fromRank() <= earlier.toRank()) {
        errors.add(
            "%s: rank %s has two prizes, %s and %s; give it only one, such as %s=%s"
                .formatted(
                    label.apply(RuleKey.PRIZE),
                    prizes.get(i).fromRank(),
                    PrizeText.format(earlier),
                    PrizeText.format(prizes.get(i)),
                    prizes.get(i).fromRank(),
                    prizes.get(i).amount()));
      }
    }
  }

  private static String name(String text) {
    require(!text.isBlank() && text.codePointCount(0, text.length()) <= MAX_NAME_LENGTH);
    return text;
  }

  private static int whole(String text, int min, int max) {
    int number = Integer.parseInt(text);
    require(number >= min && number <= max);
    return number;
  }

  private static Set<Integer> games(String text) {
    if (text.equals("all")) {
      return null;
    }
    Set<Integer> games = new TreeSet<>();
    for (String game : text.split(",", -1)) {
      games.add(whole(game.strip(), 0, Integer.MAX_VALUE));
    }
    return games;
  }

  private static long recent(String text) {
    if (text.equals("none")) {
      return 0;
    }
    try {
      Duration length = Duration.parse(text);
      long micros = TimeUnit.MICROSECONDS.convert(length);
      require(micros > 0 && length.compareTo(MAX_RECENT) <= 0);
      return micros;
    } catch (DateTimeException invalid) {
      throw new IllegalArgumentException(text, invalid);
    }
  }

  private static <E extends Enum<E>> Function<String, E> named(
      E[] values, Function<E, String> textOf) {
    return text ->
        Arrays.stream(values)
            .filter(value -> textOf.apply(value).equals(text))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static void require(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException();
    }
  }
}
