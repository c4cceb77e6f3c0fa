package io.spinboard.bench;

import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.cli.Mistakes;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say how freshness is measured. */
final class FreshnessOptions {
  private static final Duration LONGEST = Duration.ofHours(1);

  @Option(
      names = "--freshness-rate",
      paramLabel = "N",
      description = "Spins per second while freshness is measured. Default: ${DEFAULT-VALUE}.")
  private int rate = 20_000;

  @Option(
      names = "--freshness-duration",
      paramLabel = "DURATION",
      converter = BenchDurationConverter.class,
      description = "How long freshness is measured, such as 60s. Default: 60s.")
  private Duration duration = Duration.ofSeconds(60);

  @Option(
      names = "--freshness-warm-up",
      paramLabel = "DURATION",
      converter = BenchDurationConverter.class,
      description = "How long spins are sent before that. Default: 60s.")
  private Duration warmUp = Duration.ofSeconds(60);

  void check(Mistakes mistakes) {
    mistakes.check(
        rate >= FreshnessPlan.LEAST_RATE && rate <= 1_000_000,
        "--freshness-rate",
        "%d to 1000000, such as 20000".formatted(FreshnessPlan.LEAST_RATE),
        rate);
    mistakes.check(
        duration.toMillis() >= 1000 && duration.compareTo(LONGEST) <= 0,
        "--freshness-duration",
        "1s to 1h, such as 60s",
        duration);
    mistakes.check(
        !warmUp.isNegative() && warmUp.compareTo(LONGEST) <= 0,
        "--freshness-warm-up",
        "0s to 1h, such as 60s",
        warmUp);
  }

  FreshnessPlan plan() {
    return new FreshnessPlan(rate, warmUp, duration);
  }
}
