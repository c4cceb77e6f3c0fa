package io.spinboard.bench.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The programs' rates in comparison with a yardstick, as bars: a thick one from a tenth to nine
 * tenths of the spins, a thin one for the whole run.
 */
final class RatioChart {
  private static final int WIDTH = 800;
  private static final int LEFT = 24;
  private static final int BARS_LEFT = 310;
  private static final int BARS_WIDTH = 330;
  private static final int TOP = 112;
  private static final int ROW = 48;
  private static final int THICK = 18;
  private static final int THIN = 7;
  private static final int BELOW = 44;

  private static final String INK = "#1f2933";
  private static final String FAINT_INK = "#66717d";
  private static final String GRID = "#dfe4ea";
  private static final String OTHERS = "#9fb3c8";
  private static final String SPINBOARD = "#e8590c";
  private static final String PALE_OTHERS = "#d0dbe6";
  private static final String PALE_SPINBOARD = "#f7c5a8";

  private final BenchResults results;
  private final String comparison;
  private final String threads;
  private final List<MedianRun> rows;
  private final double longest;

  private RatioChart(
      BenchResults results, List<BenchRound> rounds, String comparison, String threads) {
    this.results = results;
    this.comparison = comparison;
    this.threads = threads;
    this.rows =
        BenchResults.typical(rounds).stream()
            .filter(each -> each.ratios().whole() != null)
            .toList();
    double greatest =
        rows.stream()
            .map(MedianRun::ratios)
            .flatMap(ratios -> Stream.of(ratios.whole(), ratios.steady()))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    this.longest = Math.max(1, Math.ceil(greatest / step(greatest)) * step(greatest));
  }

  /** How fast spins were counted; the results include the limit. */
  static RatioChart ofCounting(BenchResults results) {
    return new RatioChart(
        results, results.rounds(), "compared with the practical limit", "2 threads each");
  }

  /** How fast spins were sent; the results include the producer. */
  static RatioChart ofSending(BenchResults results) {
    return ofOneThread(results, results.sending(), "compared with a Kafka producer alone");
  }

  /** How fast a recording was sent; the results include the producer. */
  static RatioChart ofReplaying(BenchResults results) {
    return ofOneThread(results, results.replaying(), "compared with a Kafka producer alone");
  }

  /** How fast a recording was counted; the results include its line feeds. */
  static RatioChart ofVerifying(BenchResults results) {
    return ofOneThread(results, results.verifying(), "compared with counting line feeds alone");
  }

  /** How fast spins were counted in campaigns; the results include those without any. */
  static RatioChart ofCampaigns(BenchResults results) {
    return new RatioChart(
        results, results.campaigns(), "compared with no campaign", "2 threads each");
  }

  private static RatioChart ofOneThread(
      BenchResults results, List<BenchRound> rounds, String comparison) {
    return new RatioChart(results, rounds, comparison, "1 thread each");
  }

  private static double step(double greatest) {
    return greatest > 4 ? Math.ceil(greatest / 4) : greatest > 2 ? 0.5 : 0.25;
  }

  /** The chart as a document. */
  String svg() {
    int bottom = TOP + ROW * rows.size();
    try (SvgDrawing svg =
        new SvgDrawing(WIDTH, bottom + BELOW, "Spins per second: " + comparison)) {
      svg.rectangle(0, 0, WIDTH, bottom + BELOW, "#ffffff");
      svg.text(LEFT, 34, 18, INK, "start", "Spins per second, " + comparison);
      svg.text(LEFT, 56, 12, FAINT_INK, "start", results.machine().words());
      svg.text(LEFT, 74, 12, FAINT_INK, "start", workload());
      legend(svg);
      grid(svg, bottom);
      for (int i = 0; i < rows.size(); i++) {
        row(svg, TOP + i * ROW, rows.get(i));
      }
      return svg.finish();
    }
  }

  private String workload() {
    return "%,d spins of %,d players in %,d teams, 4 partitions, %s"
        .formatted(
            results.workload().spins(),
            results.workload().players(),
            results.workload().teams(),
            threads);
  }

  private static void legend(SvgDrawing svg) {
    svg.rectangle(BARS_LEFT, 84, 14, 10, OTHERS);
    svg.text(BARS_LEFT + 20, 93, 11, FAINT_INK, "start", "10–90 % of the spins");
    svg.rectangle(BARS_LEFT + 150, 87, 14, 5, PALE_OTHERS);
    svg.text(BARS_LEFT + 170, 93, 11, FAINT_INK, "start", "whole run, start of the JVM included");
  }

  private void grid(SvgDrawing svg, int bottom) {
    double step = step(longest);
    DoubleStream.iterate(0, at -> at <= longest + step / 2, at -> at + step)
        .forEach(
            at -> {
              svg.line(x(at), TOP - 4, x(at), bottom, at == 1 ? FAINT_INK : GRID);
              svg.text(x(at), bottom + 16, 11, FAINT_INK, "middle", "%.2f".formatted(at));
            });
  }

  private void row(SvgDrawing svg, int top, MedianRun each) {
    RateRatios ratios = each.ratios();
    boolean ours = each.throughput().contender().isSpinboard();
    svg.text(BARS_LEFT - 10, top + 23, 13, INK, "end", each.throughput().contender().words());
    if (ratios.steady() != null) {
      svg.rectangle(
          BARS_LEFT, top + 6, x(ratios.steady()) - BARS_LEFT, THICK, ours ? SPINBOARD : OTHERS);
      svg.text(
          x(ratios.steady()) + 6,
          top + 20,
          12,
          INK,
          "start",
          "%.2f  (%,.0f/s)".formatted(ratios.steady(), each.throughput().steadySpinsPerSecond()));
    }
    svg.rectangle(
        BARS_LEFT,
        top + 6 + THICK + 2,
        x(ratios.whole()) - BARS_LEFT,
        THIN,
        ours ? PALE_SPINBOARD : PALE_OTHERS);
    svg.text(
        x(ratios.whole()) + 6,
        top + 6 + THICK + 10,
        10,
        FAINT_INK,
        "start",
        "%.2f".formatted(ratios.whole()));
  }

  private double x(double ratio) {
    return BARS_LEFT + ratio / longest * BARS_WIDTH;
  }
}
