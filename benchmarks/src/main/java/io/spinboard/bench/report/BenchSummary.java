package io.spinboard.bench.report;

import io.spinboard.bench.dashboard.DashboardResult;
import io.spinboard.bench.growth.GrowthResult;
import io.spinboard.bench.steady.FreshnessResult;
import io.spinboard.bench.steady.LatencySummary;
import io.spinboard.bench.steady.ReadingResult;
import io.spinboard.bench.throughput.Throughput;
import java.util.ArrayList;
import java.util.List;

/** Formats the results of a run as text. */
public final class BenchSummary {
  private static final List<String> THROUGHPUT =
      List.of(
          "",
          "spins/s",
          "ratio",
          "10–90 %: spins/s",
          "ratio",
          "range",
          "CPU s",
          "peak MB",
          "other cores");
  private static final String STEADY = "10–90 % of the spins excludes start-up and shutdown.";
  private static final String OTHER_CORES =
      "Other cores: cores that other processes kept busy during the run; well above 0, the figures"
          + " are unreliable.";
  private static final List<String> GROWTH =
      List.of(
          "Players",
          "spins/s",
          "10–90 %: spins/s",
          "CPU s",
          "peak MB",
          "live MB",
          "bytes/player",
          "checkpoint MB",
          "checkpoint s",
          "other cores");
  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final String UNKNOWN = "–";

  private final BenchResults results;

  public BenchSummary(BenchResults results) {
    this.results = results;
  }

  /** Returns the lines of the summary, with an empty line between its sections. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(results.machine().description());
    addRates(results.counting(), lines);
    if (!results.growth().isEmpty()) {
      addSection(growth(results.growth()), lines);
    }
    if (results.freshness() != null) {
      addSection(freshness(results.freshness()), lines);
    }
    if (results.reading() != null) {
      addSection(reading(results.reading()), lines);
    }
    results.others().forEach(comparison -> addRates(comparison, lines));
    if (results.dashboard() != null) {
      addSection(dashboard(results.dashboard()), lines);
    }
    return lines;
  }

  private static void addSection(List<String> section, List<String> lines) {
    lines.add("");
    lines.addAll(section);
  }

  private static void addRates(Comparison comparison, List<String> lines) {
    if (!comparison.rounds().isEmpty()) {
      addSection(rates(comparison), lines);
    }
  }

  private static List<String> rates(Comparison comparison) {
    List<List<String>> rows = comparison.medianRuns().stream().map(BenchSummary::row).toList();
    List<String> lines = new ArrayList<>(new SummaryTable(THROUGHPUT, rows).lines());
    lines.add("Ratios are relative to " + comparison.baseline() + ". " + STEADY);
    lines.add(OTHER_CORES);
    if (comparison.rounds().size() > 1) {
      lines.add("Each line shows the program's median round by ratio; the range is of all rounds.");
    }
    return lines;
  }

  private static List<String> row(MedianRun run) {
    Throughput throughput = run.throughput();
    return List.of(
        throughput.program().label(),
        number(throughput.spinsPerSecond(), "%,.0f"),
        number(run.ratios().whole(), "%.2f"),
        number(throughput.steadySpinsPerSecond(), "%,.0f"),
        number(run.ratios().steady(), "%.2f"),
        range(run),
        number(throughput.cpuSeconds(), "%,.1f"),
        megabytes(throughput.peakBytes()),
        number(throughput.othersCores(), "%.1f"));
  }

  private static String range(MedianRun run) {
    return run.least() == null ? UNKNOWN : "%.2f–%.2f".formatted(run.least(), run.greatest());
  }

  private static List<String> growth(List<GrowthResult> growth) {
    return new SummaryTable(GROWTH, growth.stream().map(each -> row(each, growth.get(0))).toList())
        .lines();
  }

  private static List<String> row(GrowthResult result, GrowthResult first) {
    return List.of(
        "%,d".formatted(result.players()),
        number(result.throughput().spinsPerSecond(), "%,.0f"),
        number(result.throughput().steadySpinsPerSecond(), "%,.0f"),
        number(result.throughput().cpuSeconds(), "%,.1f"),
        megabytes(result.throughput().peakBytes()),
        megabytes(result.liveBytes()),
        number(result.bytesPerPlayer(first), "%,.0f"),
        number(result.checkpointBytes() / BYTES_PER_MEGABYTE, "%,.1f"),
        number(result.checkpointSeconds(), "%.2f"),
        number(result.throughput().othersCores(), "%.1f"));
  }

  private static List<String> reading(ReadingResult result) {
    List<String> lines =
        latencies(
            "Reading",
            row("Top ten, after the query was sent", result.fromSent(), "%,.2f"),
            row("Top ten, after the query was due", result.fromDue(), "%,.2f"));
    lines.add(
        "%,.0f of %,d scheduled queries/s, at %,.0f spins/s. Other cores: %.1f."
            .formatted(
                result.queriesPerSecond(),
                result.queriesWanted(),
                result.spinsPerSecond(),
                result.othersCores()));
    return lines;
  }

  private static List<String> dashboard(DashboardResult result) {
    List<String> lines =
        latencies(
            "Dashboard, %,d event streams".formatted(result.streams()),
            row("Events, after the board's commit", result.delivery(), "%,.0f"),
            row("Responses of the read API", result.requests(), "%,.1f"));
    lines.add(
        "%,.0f events/s: %,d of %,d boards received. Dropped streams: %,d. Additional slow or stalled streams: %d."
            .formatted(
                result.eventsPerSecond(),
                result.events(),
                result.eventsDue(),
                result.dropped(),
                result.badReaders()));
    lines.add(
        "%,.0f of %,d scheduled requests/s. Failed requests: %,d."
            .formatted(result.requestsPerSecond(), result.requestsWanted(), result.failed()));
    lines.add(
        "The dashboard used %.2f cores and at most %s MB. Other cores: %.1f."
            .formatted(result.cores(), megabytes(result.peakBytes()), result.othersCores()));
    return lines;
  }

  private static List<String> freshness(FreshnessResult result) {
    List<String> lines =
        latencies(
            "Freshness at %,.0f spins/s".formatted(result.spinsPerSecond()),
            row("Totals, after the spin was sent", result.totals(), "%,.0f"),
            row("Hot streaks, after their tick + 5 s", result.hotStreaks(), "%,.0f"));
    lines.add(
        "The pipeline used %.2f cores and at most %s MB. Ticks that the reader missed: %d. Other cores: %.1f."
            .formatted(
                result.cores(),
                megabytes(result.peakBytes()),
                result.skippedTicks(),
                result.othersCores()));
    return lines;
  }

  private static List<String> latencies(String title, List<String> first, List<String> second) {
    return new ArrayList<>(
        new SummaryTable(
                List.of(title, "p50 ms", "p99 ms", "max ms", "count"), List.of(first, second))
            .lines());
  }

  private static List<String> row(String label, LatencySummary latencies, String format) {
    return List.of(
        label,
        number(latencies.p50Millis(), format),
        number(latencies.p99Millis(), format),
        number(latencies.maxMillis(), format),
        "%,d".formatted(latencies.count()));
  }

  private static String megabytes(long bytes) {
    return number(bytes / BYTES_PER_MEGABYTE, "%,.0f");
  }

  private static String number(Double number, String format) {
    return number == null ? UNKNOWN : format.formatted(number);
  }
}
