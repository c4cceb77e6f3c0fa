package io.spinboard.bench;

import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.cli.UsageErrors;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options of parts freshness and reading. */
final class FreshnessOptions {
  private static final Duration MAX_DURATION = Duration.ofHours(1);

  @Option(
      names = "--freshness-rate",
      paramLabel = "N",
      description = "Spins per second for parts freshness and reading. Default: ${DEFAULT-VALUE}.")
  private int rate = 20_000;

  @Option(
      names = "--freshness-duration",
      paramLabel = "DURATION",
      converter = BenchDurationConverter.class,
      description = "Duration of the measurement, such as 60s. Default: 60s.")
  private Duration duration = Duration.ofSeconds(60);

  @Option(
      names = "--freshness-warm-up",
      paramLabel = "DURATION",
      converter = BenchDurationConverter.class,
      description = "How long spins are sent before the measurement, such as 60s. Default: 60s.")
  private Duration warmUp = Duration.ofSeconds(60);

  void check(UsageErrors mistakes) {
    mistakes.check(
        rate >= FreshnessPlan.MIN_RATE && rate <= 1_000_000,
        "--freshness-rate",
        "%d to 1000000, such as 20000".formatted(FreshnessPlan.MIN_RATE),
        rate);
    mistakes.check(
        duration.toMillis() >= 1000 && duration.compareTo(MAX_DURATION) <= 0,
        "--freshness-duration",
        "1s to 1h, such as 60s",
        duration);
    mistakes.check(
        !warmUp.isNegative() && warmUp.compareTo(MAX_DURATION) <= 0,
        "--freshness-warm-up",
        "0s to 1h, such as 60s",
        warmUp);
  }

  FreshnessPlan plan() {
    return new FreshnessPlan(rate, warmUp, duration);
  }
}
