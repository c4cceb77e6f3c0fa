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

/** Makes a campaign of what is said about it, and collects all that is wrong with that. */
final class RuleParser {
  private static final int MOST_NAME = 100;
  private static final int MOST_BOARD = 1000;
  private static final Duration LONGEST_RECENT = Duration.ofDays(31);

  private final Map<RuleKey, String> texts;
  private final Function<RuleKey, String> label;
  private final Instant now;
  private final List<String> mistakes = new ArrayList<>();

  /**
   * @param texts what is said, by what it is about
   * @param label what to call a key in a mistake
   * @param now what times may be relative to
   */
  RuleParser(Map<RuleKey, String> texts, Function<RuleKey, String> label, Instant now) {
    this.texts = texts;
    this.label = label;
    this.now = now;
  }

  /** Notes it as a mistake if nothing is said about that. */
  void require(RuleKey key) {
    if (!texts.containsKey(key)) {
      mistakes.add("%s: is missing; must be %s".formatted(label.apply(key), key.rule()));
    }
  }

  /**
   * The campaign; if there are mistakes, as much of it as there is.
   *
   * @param base what holds where nothing is said
   */
  Promotion parse(Promotion base) {
    Campaign was = base.campaign();
    Campaign campaign =
        new Campaign(
            value(RuleKey.ID, was.id(), text -> whole(text, 0, Integer.MAX_VALUE)),
            was.revision(),
            value(RuleKey.NAME, was.name(), RuleParser::name),
            value(RuleKey.STARTS, was.startsAtMicros(), text -> TimeText.read(text, now)),
            value(RuleKey.ENDS, was.endsAtMicros(), text -> TimeText.read(text, now)),
            value(RuleKey.GAMES, was.gameIds(), RuleParser::games),
            value(RuleKey.SUBJECT, was.subject(), named(Subject.values(), Subject::text)),
            value(RuleKey.SCORING, was.scoring(), named(Scoring.values(), Scoring::text)),
            value(RuleKey.MIN_STAKE, was.minStake(), text -> whole(text, 0, Integer.MAX_VALUE)),
            value(RuleKey.MIN_SPINS, was.minSpins(), text -> whole(text, 0, Integer.MAX_VALUE)),
            value(RuleKey.BOARD_SIZE, was.boardSize(), text -> whole(text, 1, MOST_BOARD)),
            value(RuleKey.RECENT, was.recentMicros(), RuleParser::recent),
            value(RuleKey.PRIZE_TIES, was.prizeTies(), named(PrizeTies.values(), PrizeTies::text)));
    List<Prize> prizes = value(RuleKey.PRIZE, base.prizes(), PrizeText::read);
    checkOverlap(prizes);
    return new Promotion(campaign, prizes);
  }

  /** What is wrong, a line each. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  private <T> T value(RuleKey key, T otherwise, Function<String, T> reading) {
    String text = texts.get(key);
    if (text == null) {
      return otherwise;
    }
    try {
      return reading.apply(text.strip());
    } catch (IllegalArgumentException unreadable) {
      mistakes.add("%s: must be %s, not '%s'".formatted(label.apply(key), key.rule(), text));
      return otherwise;
    }
  }

  /** Notes it as a mistake if the campaign would not end after it starts. */
  void checkTimes(Campaign campaign) {
    boolean areGiven = texts.containsKey(RuleKey.STARTS) || texts.containsKey(RuleKey.ENDS);
    if (areGiven && campaign.endsAtMicros() <= campaign.startsAtMicros()) {
      RuleKey culprit = texts.containsKey(RuleKey.ENDS) ? RuleKey.ENDS : RuleKey.STARTS;
      mistakes.add(
          culprit == RuleKey.ENDS
              ? "%s: must be later than the start, %s, not %s"
                  .formatted(
                      label.apply(culprit),
                      TimeText.of(campaign.startsAtMicros()),
                      TimeText.of(campaign.endsAtMicros()))
              : "%s: must be earlier than the end, %s, not %s"
                  .formatted(
                      label.apply(culprit),
                      TimeText.of(campaign.endsAtMicros()),
                      TimeText.of(campaign.startsAtMicros())));
    }
  }

  private void checkOverlap(List<Prize> prizes) {
    for (int i = 1; i < prizes.size(); i++) {
      Prize earlier = prizes.get(i - 1);
      if (prizes.get(i).fromRank() <= earlier.toRank()) {
        mistakes.add(
            "%s: rank %d has two prizes, %s and %s; give it one, such as %d=%d"
                .formatted(
                    label.apply(RuleKey.PRIZE),
                    prizes.get(i).fromRank(),
                    PrizeText.of(earlier),
                    PrizeText.of(prizes.get(i)),
                    prizes.get(i).fromRank(),
                    prizes.get(i).amount()));
      }
    }
  }

  private static String name(String text) {
    require(!text.isBlank() && text.codePointCount(0, text.length()) <= MOST_NAME);
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
      require(micros > 0 && length.compareTo(LONGEST_RECENT) <= 0);
      return micros;
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(text, unreadable);
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

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
  }
}
