package io.spinboard.bench.report;

import io.spinboard.bench.throughput.Throughput;
import java.util.List;

/** How fast the programs were, as a table for people. */
public final class ThroughputTable {
  private static final List<String> HEADINGS =
      List.of("", "spins/s", "ratio", "10-90 %: spins/s", "ratio", "CPU s", "peak MB");
  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final String UNKNOWN = "-";

  private ThroughputTable() {}

  /**
   * The table, line by line.
   *
   * @param limit what the ratios are to; null if it was not measured
   */
  public static List<String> lines(List<Throughput> throughputs, Throughput limit) {
    return new TextTable(HEADINGS, throughputs.stream().map(each -> row(each, limit)).toList())
        .lines();
  }

  private static List<String> row(Throughput each, Throughput limit) {
    Ratios ratios = Ratios.of(each, limit);
    return List.of(
        each.name(),
        number(each.spinsPerSecond(), "%,.0f"),
        number(ratios.whole(), "%.2f"),
        number(each.steadySpinsPerSecond(), "%,.0f"),
        number(ratios.steady(), "%.2f"),
        number(each.cpuSeconds(), "%,.1f"),
        number(each.peakBytes() / BYTES_PER_MEGABYTE, "%,.0f"));
  }

  private static String number(Double number, String format) {
    return number == null ? UNKNOWN : format.formatted(number);
  }
}
