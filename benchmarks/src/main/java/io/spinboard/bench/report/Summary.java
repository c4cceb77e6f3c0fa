package io.spinboard.bench.report;

import io.spinboard.bench.freshness.Freshness;
import io.spinboard.bench.freshness.Latencies;
import io.spinboard.bench.throughput.Throughput;
import java.util.ArrayList;
import java.util.List;

/** What was measured, for people. */
public final class Summary {
  private static final List<String> THROUGHPUT =
      List.of("", "spins/s", "ratio", "10–90 %: spins/s", "ratio", "CPU s", "peak MB", "others");
  private static final List<String> EXPLANATION =
      List.of(
          "Ratios are to the practical limit. 10–90 % of the topic leaves out how programs start and"
              + " end.",
          "Others: how many cores worked for something else meanwhile. More than a little spoils all"
              + " figures.");
  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final String UNKNOWN = "–";

  private final Results results;

  public Summary(Results results) {
    this.results = results;
  }

  /** All of it, line by line; an empty line stands between its parts. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(results.machine().words());
    if (!results.throughputs().isEmpty()) {
      lines.add("");
      lines.addAll(
          new TextTable(THROUGHPUT, results.throughputs().stream().map(this::row).toList())
              .lines());
      lines.addAll(EXPLANATION);
    }
    if (results.freshness() != null) {
      lines.add("");
      lines.addAll(freshness(results.freshness()));
    }
    return lines;
  }

  private List<String> row(Throughput each) {
    Ratios ratios = results.ratios(each);
    return List.of(
        each.contender().words(),
        number(each.spinsPerSecond(), "%,.0f"),
        number(ratios.whole(), "%.2f"),
        number(each.steadySpinsPerSecond(), "%,.0f"),
        number(ratios.steady(), "%.2f"),
        number(each.cpuSeconds(), "%,.1f"),
        number(each.peakBytes() / BYTES_PER_MEGABYTE, "%,.0f"),
        number(each.othersCores(), "%.1f"));
  }

  private static List<String> freshness(Freshness found) {
    String rate = "Freshness at %,.0f spins/s".formatted(found.spinsPerSecond());
    List<String> lines =
        new ArrayList<>(
            new TextTable(
                    List.of(rate, "p50 ms", "p99 ms", "max ms", "of"),
                    List.of(
                        row("Totals, after the spin was sent", found.totals()),
                        row("Hot streaks, after their tick + 5 s", found.hotStreaks())))
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

  private static List<String> row(String what, Latencies latencies) {
    return List.of(
        what,
        number(latencies.p50Millis(), "%,.0f"),
        number(latencies.p99Millis(), "%,.0f"),
        number(latencies.maxMillis(), "%,.0f"),
        "" + latencies.count());
  }

  private static String number(Double number, String format) {
    return number == null ? UNKNOWN : format.formatted(number);
  }
}
