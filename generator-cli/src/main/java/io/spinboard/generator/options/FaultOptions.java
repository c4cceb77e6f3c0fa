package io.spinboard.generator.options;

import io.spinboard.cli.UsageErrors;
import io.spinboard.generator.traffic.Faults;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options for faults between the games and the topic. */
public final class FaultOptions {
  @Option(
      names = "--late",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description =
          "Fraction of spins that arrive 5 to 10 minutes late. Write a SHARE as 0.5%% or 1/200.")
  private FractionOption late;

  @Option(
      names = "--late-event-rate",
      paramLabel = "N",
      description = "Same as --late 1/N; 0 for none.")
  private Long lateOneIn;

  @Option(
      names = "--disorder",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description = "Fraction of spins that arrive out of order.")
  private FractionOption disorder = FractionOption.ZERO;

  @Option(
      names = "--max-disorder",
      paramLabel = "DURATION",
      description = "Maximum delay of out-of-order spins. Default: PT4S.")
  private Duration maxDisorder;

  @Option(
      names = "--duplicates",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description = "Fraction of messages that repeat an earlier spin. Implies --spin-ids.")
  private FractionOption duplicates = FractionOption.ZERO;

  @Option(
      names = "--malformed",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description = "Fraction of invalid messages: truncated, oversized, missing a field, ...")
  private FractionOption malformed = FractionOption.ZERO;

  @Option(
      names = "--future",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description = "Fraction of spins with an event time a hundred years ahead.")
  private FractionOption future = FractionOption.ZERO;

  /** Adds all errors in these options. */
  void check(UsageErrors mistakes) {
    mistakes.atMostOne("--late", late, "--late-event-rate", lateOneIn);
    mistakes.check(
        lateOneIn == null || lateOneIn >= 0, "--late-event-rate", "0 or more", lateOneIn);
    mistakes.requires(
        "--max-disorder",
        maxDisorder,
        "--disorder",
        disorder.equals(FractionOption.ZERO) ? null : disorder);
    mistakes.check(
        maxDisorder == null
            || (maxDisorder.compareTo(Duration.ofMillis(1)) >= 0
                && maxDisorder.compareTo(Duration.ofHours(1)) <= 0),
        "--max-disorder",
        "PT0.001S to PT1H",
        maxDisorder);
    double sum =
        late() + disorder.value() + duplicates.value() + malformed.value() + future.value();
    mistakes.check(
        sum <= 1,
        "--late, --disorder, --duplicates, --malformed, --future",
        "at most 100% in total",
        String.format(Locale.ROOT, "%.1f%%", sum * 100));
  }

  /** The faults, given valid options. */
  public Faults faults() {
    return new Faults(
        late(),
        disorder.value(),
        maxDisorder == null ? Faults.DEFAULT_MAX_DISORDER : maxDisorder,
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
