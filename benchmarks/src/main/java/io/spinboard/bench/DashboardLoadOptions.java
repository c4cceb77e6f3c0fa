package io.spinboard.bench;

import io.spinboard.bench.dashboard.DashboardLoadPlan;
import io.spinboard.cli.Mistakes;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say how the dashboard is loaded. */
final class DashboardLoadOptions {
  private static final int MOST_STREAMS = 9_000;
  private static final int MOST_REQUESTS = 100_000;
  private static final Duration LONGEST = Duration.ofHours(1);

  @Option(
      names = "--dashboard-streams",
      paramLabel = "N",
      description = "Event streams that are read of the dashboard. Default: ${DEFAULT-VALUE}.")
  private int streams = 2_000;

  @Option(
      names = "--dashboard-requests",
      paramLabel = "N",
      description = "Requests per second to its read API. Default: ${DEFAULT-VALUE}.")
  private int requests = 500;

  @Option(
      names = "--dashboard-duration",
      paramLabel = "DURATION",
      converter = BenchDurationConverter.class,
      description = "How long the dashboard is loaded, such as 60s. Default: 60s.")
  private Duration duration = Duration.ofSeconds(60);

  void check(Mistakes mistakes) {
    mistakes.range("--dashboard-streams", streams, 1, MOST_STREAMS);
    mistakes.range("--dashboard-requests", requests, 1, MOST_REQUESTS);
    mistakes.check(
        duration.toSeconds() >= 1 && duration.compareTo(LONGEST) <= 0,
        "--dashboard-duration",
        "1s to 1h, such as 60s",
        duration);
  }

  DashboardLoadPlan plan() {
    return new DashboardLoadPlan(streams, requests, duration);
  }
}
