package io.spinboard.generator.options;

import io.spinboard.cli.Mistakes;
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

/** The options that say what is played. */
public final class GameOptions {
  private static final int DEFAULT_MAX_SCORE = 20;

  @Option(
      names = "--games",
      split = ",",
      paramLabel = "GAME=RTP/VOLATILITY",
      converter = MachineConverter.class,
      description =
          "Slot machines with their numbers, how many percent of the stakes they return, and"
              + " whether they pay little often (low), much seldom (high) or between (medium):"
              + " 20=96/low,21=94.5/high. Default: games 10 to 15, where one spin in three wins 100"
              + " to 500, whatever the stake.")
  private List<SlotMachine> machines;

  @Option(
      names = "--min-score",
      paramLabel = "N",
      description =
          "Instead of --games: one game, number 1, without stakes, that gives this many points or"
              + " more. Default: 0 if --max-score is given.")
  private Integer minScore;

  @Option(
      names = "--max-score",
      paramLabel = "N",
      description = "And this many at most. Default: 20 if --min-score is given.")
  private Integer maxScore;

  @Option(
      names = "--season",
      split = ",",
      paramLabel = "GAME=LENGTH/EVERY",
      converter = SeasonConverter.class,
      description =
          "A game that is promoted again and again, as a campaign does, and has half of the spins"
              + " meanwhile: 21=PT10M/PT2H for the first ten minutes of every two hours.")
  private List<GamePromotion> seasons = List.of();

  /** Notes what is wrong with them. */
  void check(Mistakes mistakes) {
    mistakes.atMostOne("--games", machines, "--min-score, --max-score", score());
    mistakes.range("--min-score", minScore, 0, Integer.MAX_VALUE - 1);
    mistakes.check(
        min() <= max(), "--max-score", "no less than --min-score (%d)".formatted(min()), max());
    boolean different =
        machines == null
            || machines.stream().map(SlotMachine::gameId).distinct().count() == machines.size();
    mistakes.check(different, "--games", "different games", machines);
    if (different) {
      Games games = games();
      seasons.forEach(
          season ->
              mistakes.check(
                  games.has(season.game()), "--season", "a game that is played", season.game()));
    }
  }

  /** What the options say, free of mistakes. */
  public Games games() {
    if (machines != null) {
      return new Games.SlotMachines(machines);
    }
    return score() == null
        ? new Games.Classic()
        : new Games.Points(Math.max(0, Math.min(min(), max())), Math.max(min(), max()));
  }

  /** Which of the games are promoted, and when. */
  public List<GamePromotion> seasons() {
    return seasons;
  }

  /** Whichever of the two is given. */
  private Integer score() {
    return minScore != null ? minScore : maxScore;
  }

  private int min() {
    return minScore != null ? minScore : 0;
  }

  private int max() {
    return maxScore != null ? maxScore : Math.max(min(), DEFAULT_MAX_SCORE);
  }

  /** Reads a slot machine. */
  static final class MachineConverter implements ITypeConverter<SlotMachine> {
    private static final Pattern FORM =
        Pattern.compile("([0-9]{1,9})=([0-9]{1,3}(?:\\.[0-9]{1,6})?)/(low|medium|high)");

    @Override
    public SlotMachine convert(String text) {
      Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
      double percent = form.matches() ? Double.parseDouble(form.group(2)) : 0;
      if (!(percent > 0 && percent <= 100)) {
        throw new TypeConversionException("'" + text + "' is no game such as 20=96/low");
      }
      return new SlotMachine(
          Integer.parseInt(form.group(1)),
          percent / 100,
          Volatility.valueOf(form.group(3).toUpperCase(Locale.ROOT)));
    }
  }

  /** Reads a season. */
  static final class SeasonConverter implements ITypeConverter<GamePromotion> {
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
        // Told below, in the same words.
      }
      throw new TypeConversionException("'" + text + "' is no season such as 21=PT10M/PT2H");
    }
  }
}
