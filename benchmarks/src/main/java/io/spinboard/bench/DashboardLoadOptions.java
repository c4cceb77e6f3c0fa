package io.spinboard.bench;

import io.spinboard.bench.dashboard.DashboardLoadPlan;
import io.spinboard.cli.UsageErrors;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options of part dashboard. */
final class DashboardLoadOptions {
  private static final int MAX_STREAMS = 9_000;
  private static final int MAX_REQUESTS = 100_000;
  private static final Duration MAX_DURATION = Duration.ofHours(1);

  @Option(
      names = "--dashboard-streams",
      paramLabel = "N",
      description =
          "Number of event streams that read from the dashboard. Default: ${DEFAULT-VALUE}.")
  private int streams = 2_000;

  @Option(
      names = "--dashboard-requests",
      paramLabel = "N",
      description = "Requests per second to the dashboard's read API. Default: ${DEFAULT-VALUE}.")
  private int requests = 500;

  @Option(
      names = "--dashboard-duration",
      paramLabel = "DURATION",
      converter = BenchDurationConverter.class,
      description = "Duration of the measurement, such as 60s. Default: 60s.")
  private Duration duration = Duration.ofSeconds(60);

  void check(UsageErrors mistakes) {
    mistakes.range("--dashboard-streams", streams, 1, MAX_STREAMS);
    mistakes.range("--dashboard-requests", requests, 1, MAX_REQUESTS);
    mistakes.check(
        duration.toSeconds() >= 1 && duration.compareTo(MAX_DURATION) <= 0,
        "--dashboard-duration",
        "1s to 1h, such as 60s",
        duration);
  }

  DashboardLoadPlan plan() {
    return new DashboardLoadPlan(streams, requests, duration);
  }
}
