package io.spinboard.generator.options;

import io.spinboard.cli.UsageErrors;
import io.spinboard.generator.world.GamePromotion;
import io.spinboard.generator.world.Games;
import io.spinboard.generator.world.SlotMachine;
import io.spinboard.generator.world.Volatility;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options for the games. */
public final class GameOptions {
  private static final int DEFAULT_MAX_SCORE = 20;

  @Option(
      names = "--games",
      split = ",",
      paramLabel = "GAME=RTP/VOLATILITY",
      converter = SlotMachineConverter.class,
      description =
          "Slot machines: number, percentage of stakes returned to players, and volatility; low"
              + " means frequent small wins, high means rare large wins, medium is between:"
              + " 20=96/low,21=94.5/high. Default: games 10 to 15, where one spin in three wins 100"
              + " to 500, whatever the stake.")
  private List<SlotMachine> machines;

  @Option(
      names = "--min-score",
      paramLabel = "N",
      description =
          "Instead of --games: a single game, number 1, without stakes, that awards at least this"
              + " many points. Default: 0 if --max-score is given.")
  private Integer minScore;

  @Option(
      names = "--max-score",
      paramLabel = "N",
      description = "Maximum points of that game. Default: 20 if --min-score is given.")
  private Integer maxScore;

  @Option(
      names = "--season",
      split = ",",
      paramLabel = "GAME=LENGTH/EVERY",
      converter = PromotionConverter.class,
      description =
          "Promotes a game periodically, like a campaign: half of the spins move to it."
              + " 21=PT10M/PT2H is the first ten minutes of every two hours.")
  private List<GamePromotion> promotions = List.of();

  /** Adds all errors in these options. */
  void check(UsageErrors mistakes) {
    mistakes.atMostOne("--games", machines, "--min-score, --max-score", score());
    mistakes.range("--min-score", minScore, 0, Integer.MAX_VALUE - 1);
    mistakes.check(min() <= max(), "--max-score", "at least --min-score (" + min() + ")", max());
    boolean distinct =
        machines == null
            || machines.stream().map(SlotMachine::gameId).distinct().count() == machines.size();
    mistakes.check(distinct, "--games", "games with distinct numbers", gameIds());
    if (distinct) {
      Games games = games();
      promotions.forEach(
          promotion ->
              mistakes.check(
                  games.has(promotion.game()), "--season", "one of the games", promotion.game()));
    }
  }

  /** The games, given valid options. */
  public Games games() {
    if (machines != null) {
      return new Games.SlotMachines(machines);
    }
    return score() == null
        ? new Games.Classic()
        : new Games.Points(Math.max(0, Math.min(min(), max())), Math.max(min(), max()));
  }

  /** The periodic promotions of games. */
  public List<GamePromotion> promotions() {
    return promotions;
  }

  private List<Integer> gameIds() {
    return machines == null ? null : machines.stream().map(SlotMachine::gameId).toList();
  }

  /** --min-score or else --max-score; null if neither is given. */
  private Integer score() {
    return minScore != null ? minScore : maxScore;
  }

  private int min() {
    return minScore != null ? minScore : 0;
  }

  private int max() {
    return maxScore != null ? maxScore : Math.max(min(), DEFAULT_MAX_SCORE);
  }

  /** Parses a slot machine. */
  static final class SlotMachineConverter implements ITypeConverter<SlotMachine> {
    private static final Pattern FORM =
        Pattern.compile("([0-9]{1,9})=([0-9]{1,3}(?:\\.[0-9]{1,6})?)/(low|medium|high)");

    @Override
    public SlotMachine convert(String text) {
      Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
      double percent = form.matches() ? Double.parseDouble(form.group(2)) : 0;
      if (!(percent > 0 && percent <= 100)) {
        throw new TypeConversionException("'" + text + "' is not a game such as 20=96/low");
      }
      return new SlotMachine(
          Integer.parseInt(form.group(1)),
          percent / 100,
          Volatility.valueOf(form.group(3).toUpperCase(Locale.ROOT)));
    }
  }

  /** Parses a promotion. */
  static final class PromotionConverter implements ITypeConverter<GamePromotion> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})=([^/]+)/([^/]+)");

    @Override
    public GamePromotion convert(String text) {
      Matcher form = FORM.matcher(text.strip());
      try {
        if (form.matches()) {
          return new GamePromotion(
              Integer.parseInt(form.group(1)),
              Duration.parse(form.group(2)),
              Duration.parse(form.group(3)));
        }
      } catch (DateTimeException | IllegalArgumentException wrong) {
        // Reported below.
      }
      throw new TypeConversionException("'" + text + "' is not a season such as 21=PT10M/PT2H");
    }
  }
}
