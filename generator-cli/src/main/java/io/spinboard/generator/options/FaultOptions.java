package io.spinboard.generator.options;

import io.spinboard.cli.Mistakes;
import io.spinboard.generator.traffic.Faults;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say what goes wrong on the way. */
public final class FaultOptions {
  @Option(
      names = "--late",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description = "Spins that arrive 5 to 10 minutes late. A SHARE is 0.5%% or 1/200.")
  private FractionOption late;

  @Option(
      names = "--late-event-rate",
      paramLabel = "N",
      description = "The same as --late 1/N; 0 for none.")
  private Long lateOneIn;

  @Option(
      names = "--disorder",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description = "Spins that are overtaken by others.")
  private FractionOption disorder = FractionOption.NOTHING;

  @Option(
      names = "--max-disorder",
      paramLabel = "DURATION",
      description = "By how much event time they are overtaken, at most. Default: PT4S.")
  private Duration maxDisorder;

  @Option(
      names = "--duplicates",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description = "Spins that are sent again. All spins have ids then, as with --spin-ids.")
  private FractionOption duplicates = FractionOption.NOTHING;

  @Option(
      names = "--malformed",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description = "Messages that are no spins: cut off, too large, without a stake, ...")
  private FractionOption malformed = FractionOption.NOTHING;

  @Option(
      names = "--future",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description = "Spins that are dated a hundred years ahead.")
  private FractionOption future = FractionOption.NOTHING;

  /** Notes what is wrong with them. */
  void check(Mistakes mistakes) {
    mistakes.atMostOne("--late", late, "--late-event-rate", lateOneIn);
    mistakes.check(
        lateOneIn == null || lateOneIn >= 0, "--late-event-rate", "0 or more", lateOneIn);
    mistakes.needs(
        "--max-disorder",
        maxDisorder,
        "--disorder",
        disorder.equals(FractionOption.NOTHING) ? null : disorder);
    mistakes.check(
        maxDisorder == null
            || (maxDisorder.compareTo(Duration.ofMillis(1)) >= 0
                && maxDisorder.compareTo(Duration.ofHours(1)) <= 0),
        "--max-disorder",
        "PT0.001S to PT1H",
        maxDisorder);
    double all =
        late() + disorder.value() + duplicates.value() + malformed.value() + future.value();
    mistakes.check(
        all <= 1,
        "--late, --disorder, --duplicates, --malformed, --future",
        "100% at most together",
        "%.1f%%".formatted(all * 100));
  }

  /** What the options say, free of mistakes. */
  public Faults faults() {
    return new Faults(
        late(),
        disorder.value(),
        maxDisorder == null ? Faults.USUAL_MAX_DISORDER : maxDisorder,
        duplicates.value(),
        malformed.value(),
        future.value());
  }

  private double late() {
    if (late != null) {
      return late.value();
    }
    return lateOneIn == null || lateOneIn == 0 ? 0 : 1.0 / lateOneIn;
  }
}
