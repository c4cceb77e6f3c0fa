package io.spinboard.bench.report;

import io.spinboard.bench.dashboard.DashboardResult;
import io.spinboard.bench.growth.GrowthResult;
import io.spinboard.bench.steady.FreshnessResult;
import io.spinboard.bench.steady.LatencySummary;
import io.spinboard.bench.steady.ReadingResult;
import io.spinboard.bench.throughput.Throughput;
import java.util.ArrayList;
import java.util.List;

/** What was measured, for people. */
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
          "others");
  private static final String TO_PRODUCER = "RateRatios are to the Kafka producer alone. ";
  private static final String STEADY =
      "10–90 % of the spins leaves out how programs start and end.";
  private static final String OTHERS =
      "Others: how many cores worked for something else meanwhile. More than a little spoils all"
          + " figures.";
  private static final List<String> GROWTH =
      List.of(
          "Players",
          "spins/s",
          "10–90 %: spins/s",
          "CPU s",
          "peak MB",
          "live MB",
          "bytes each",
          "checkpoint MB",
          "in s",
          "others");
  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final String UNKNOWN = "–";

  private final BenchResults results;

  public BenchSummary(BenchResults results) {
    this.results = results;
  }

  /** All of it, line by line; an empty line stands between its parts. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(results.machine().words());
    if (!results.rounds().isEmpty()) {
      lines.add("");
      lines.addAll(rates(results.rounds(), "RateRatios are to the practical limit. "));
    }
    if (!results.growth().isEmpty()) {
      lines.add("");
      lines.addAll(growth(results.growth()));
    }
    if (results.freshness() != null) {
      lines.add("");
      lines.addAll(freshness(results.freshness()));
    }
    if (results.reading() != null) {
      lines.add("");
      lines.addAll(reading(results.reading()));
    }
    if (!results.sending().isEmpty()) {
      lines.add("");
      lines.addAll(rates(results.sending(), TO_PRODUCER));
    }
    if (!results.replaying().isEmpty()) {
      lines.add("");
      lines.addAll(rates(results.replaying(), TO_PRODUCER));
      lines.add("");
      lines.addAll(rates(results.verifying(), "RateRatios are to counting line feeds alone. "));
    }
    if (!results.campaigns().isEmpty()) {
      lines.add("");
      lines.addAll(rates(results.campaigns(), "RateRatios are to no campaign. "));
    }
    if (results.dashboard() != null) {
      lines.add("");
      lines.addAll(dashboard(results.dashboard()));
    }
    return lines;
  }

  private static List<String> rates(List<BenchRound> rounds, String comparison) {
    List<String> lines =
        new ArrayList<>(
            new SummaryTable(
                    THROUGHPUT,
                    BenchResults.typical(rounds).stream().map(BenchSummary::row).toList())
                .lines());
    lines.add(comparison + STEADY);
    lines.add(OTHERS);
    if (rounds.size() > 1) {
      lines.add("Each line is of the middle one of its rounds, by its ratio; the range is of all.");
    }
    return lines;
  }

  private static List<String> row(MedianRun typical) {
    Throughput each = typical.throughput();
    RateRatios ratios = typical.ratios();
    return List.of(
        each.contender().words(),
        number(each.spinsPerSecond(), "%,.0f"),
        number(ratios.whole(), "%.2f"),
        number(each.steadySpinsPerSecond(), "%,.0f"),
        number(ratios.steady(), "%.2f"),
        range(typical),
        number(each.cpuSeconds(), "%,.1f"),
        number(each.peakBytes() / BYTES_PER_MEGABYTE, "%,.0f"),
        number(each.othersCores(), "%.1f"));
  }

  private static String range(MedianRun typical) {
    return typical.least() == null
        ? UNKNOWN
        : "%.2f–%.2f".formatted(typical.least(), typical.greatest());
  }

  private static List<String> growth(List<GrowthResult> growth) {
    return new SummaryTable(GROWTH, growth.stream().map(each -> row(each, growth.get(0))).toList())
        .lines();
  }

  private static List<String> row(GrowthResult each, GrowthResult first) {
    return List.of(
        "%,d".formatted(each.players()),
        number(each.throughput().spinsPerSecond(), "%,.0f"),
        number(each.throughput().steadySpinsPerSecond(), "%,.0f"),
        number(each.throughput().cpuSeconds(), "%,.1f"),
        number(each.throughput().peakBytes() / BYTES_PER_MEGABYTE, "%,.0f"),
        number(each.liveBytes() / BYTES_PER_MEGABYTE, "%,.0f"),
        number(each.bytesPerPlayer(first), "%,.0f"),
        number(each.checkpointBytes() / BYTES_PER_MEGABYTE, "%,.1f"),
        number(each.checkpointSeconds(), "%.2f"),
        number(each.throughput().othersCores(), "%.1f"));
  }

  private static List<String> reading(ReadingResult found) {
    List<String> lines =
        new ArrayList<>(
            new SummaryTable(
                    List.of("ReadingResult", "p50 ms", "p99 ms", "max ms", "of"),
                    List.of(
                        row("The top ten, after the query was sent", found.fromSent(), "%,.2f"),
                        row("The same, after it was due", found.fromDue(), "%,.2f")))
                .lines());
    lines.add(
        "%,.0f queries/s of %,d that were due, beside %,.0f spins/s. Others: %.1f."
            .formatted(
                found.queriesPerSecond(),
                found.queriesWanted(),
                found.spinsPerSecond(),
                found.othersCores()));
    return lines;
  }

  private static List<String> dashboard(DashboardResult found) {
    String streams = "Dashboard, %,d event streams".formatted(found.streams());
    List<String> lines =
        new ArrayList<>(
            new SummaryTable(
                    List.of(streams, "p50 ms", "p99 ms", "max ms", "of"),
                    List.of(
                        row("From a board's commit to a stream", found.delivery(), "%,.0f"),
                        row("Answers of the read API", found.requests(), "%,.1f")))
                .lines());
    lines.add(
        "%,.0f events/s, %,d of %,d boards that were due; streams dropped: %,d; bad readers beside them: %d."
            .formatted(
                found.eventsPerSecond(),
                found.events(),
                found.eventsDue(),
                found.dropped(),
                found.badReaders()));
    lines.add(
        "%,.0f requests/s of %,d that were due; failed: %,d."
            .formatted(found.requestsPerSecond(), found.requestsWanted(), found.failed()));
    lines.add(
        "The dashboard kept %.2f cores busy and had %,.0f MB. Others: %.1f."
            .formatted(found.cores(), found.peakBytes() / BYTES_PER_MEGABYTE, found.othersCores()));
    return lines;
  }

  private static List<String> freshness(FreshnessResult found) {
    String rate = "FreshnessResult at %,.0f spins/s".formatted(found.spinsPerSecond());
    List<String> lines =
        new ArrayList<>(
            new SummaryTable(
                    List.of(rate, "p50 ms", "p99 ms", "max ms", "of"),
                    List.of(
                        row("Totals, after the spin was sent", found.totals(), "%,.0f"),
                        row("Hot streaks, after their tick + 5 s", found.hotStreaks(), "%,.0f")))
                .lines());
    lines.add(
        "The pipeline kept %.2f cores busy and had %,.0f MB. Ticks of hot streaks that nobody saw: %d. Others: %.1f."
            .formatted(
                found.cores(),
                found.peakBytes() / BYTES_PER_MEGABYTE,
                found.skippedTicks(),
                found.othersCores()));
    return lines;
  }

  private static List<String> row(String what, LatencySummary latencies, String format) {
    return List.of(
        what,
        number(latencies.p50Millis(), format),
        number(latencies.p99Millis(), format),
        number(latencies.maxMillis(), format),
        "%,d".formatted(latencies.count()));
  }

  private static String number(Double number, String format) {
    return number == null ? UNKNOWN : format.formatted(number);
  }
}
