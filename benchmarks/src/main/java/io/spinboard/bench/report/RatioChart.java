package io.spinboard.bench.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A bar chart of rates relative to a baseline. Each program has a thick bar for its rate from 10 %
 * to 90 % of the spins and a thin one for the whole run.
 */
final class RatioChart {
  private static final int WIDTH = 800;
  private static final int LEFT = 24;
  private static final int BARS_LEFT = 310;
  private static final int BARS_WIDTH = 330;
  private static final int TOP = 112;
  private static final int ROW_HEIGHT = 48;
  private static final int THICK = 18;
  private static final int THIN = 7;
  private static final int BOTTOM_MARGIN = 44;

  private static final String TEXT = "#1f2933";
  private static final String LIGHT_TEXT = "#66717d";
  private static final String GRID = "#dfe4ea";
  private static final String OTHERS = "#9fb3c8";
  private static final String SPINBOARD = "#e8590c";
  private static final String LIGHT_OTHERS = "#d0dbe6";
  private static final String LIGHT_SPINBOARD = "#f7c5a8";

  private final BenchResults results;
  private final Comparison comparison;
  private final List<MedianRun> runs;
  private final double step;
  private final double max;
  private final int bottom;
  private final SvgDrawing svg;

  private RatioChart(BenchResults results, Comparison comparison) {
    this.results = results;
    this.comparison = comparison;
    this.runs =
        comparison.medianRuns().stream().filter(run -> run.ratios().whole() != null).toList();
    double greatest =
        runs.stream()
            .flatMap(run -> Stream.of(run.ratios().whole(), run.ratios().steady()))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    this.step = greatest > 4 ? Math.ceil(greatest / 4) : greatest > 2 ? 0.5 : 0.25;
    this.max = Math.max(1, Math.ceil(greatest / step) * step);
    this.bottom = TOP + ROW_HEIGHT * runs.size();
    this.svg = new SvgDrawing(WIDTH, bottom + BOTTOM_MARGIN, title());
  }

  /** Draws a comparison whose baseline was measured; returns the SVG document. */
  static String svg(BenchResults results, Comparison comparison) {
    return new RatioChart(results, comparison).draw();
  }

  private String title() {
    return "Spins per second, compared with " + comparison.baseline();
  }

  private String draw() {
    svg.rectangle(0, 0, WIDTH, bottom + BOTTOM_MARGIN, "#ffffff");
    svg.text(LEFT, 34, 18, TEXT, "start", title());
    svg.text(LEFT, 56, 12, LIGHT_TEXT, "start", results.machine().description());
    svg.text(
        LEFT,
        74,
        12,
        LIGHT_TEXT,
        "start",
        results.workload().description() + ", 4 partitions, " + comparison.threads());
    svg.rectangle(BARS_LEFT, 84, 14, 10, OTHERS);
    svg.text(BARS_LEFT + 20, 93, 11, LIGHT_TEXT, "start", "10–90 % of the spins");
    svg.rectangle(BARS_LEFT + 150, 87, 14, 5, LIGHT_OTHERS);
    svg.text(BARS_LEFT + 170, 93, 11, LIGHT_TEXT, "start", "whole run, including JVM start-up");
    DoubleStream.iterate(0, ratio -> ratio <= max + step / 2, ratio -> ratio + step)
        .forEach(this::drawGridLine);
    for (int i = 0; i < runs.size(); i++) {
      drawRun(TOP + i * ROW_HEIGHT + 6, runs.get(i));
    }
    return svg.document();
  }

  private void drawGridLine(double ratio) {
    svg.line(x(ratio), TOP - 4, x(ratio), bottom, ratio == 1 ? LIGHT_TEXT : GRID);
    svg.text(x(ratio), bottom + 16, 11, LIGHT_TEXT, "middle", "%.2f".formatted(ratio));
  }

  private void drawRun(int y, MedianRun run) {
    boolean spinboard = run.throughput().program().isSpinboard();
    Double steady = run.ratios().steady();
    double whole = run.ratios().whole();
    svg.text(BARS_LEFT - 10, y + 17, 13, TEXT, "end", run.throughput().program().label());
    if (steady != null) {
      svg.rectangle(BARS_LEFT, y, x(steady) - BARS_LEFT, THICK, spinboard ? SPINBOARD : OTHERS);
      String figures = "%.2f  (%,.0f/s)".formatted(steady, run.throughput().steadySpinsPerSecond());
      svg.text(x(steady) + 6, y + 14, 12, TEXT, "start", figures);
    }
    int thinY = y + THICK + 2;
    String lightColor = spinboard ? LIGHT_SPINBOARD : LIGHT_OTHERS;
    svg.rectangle(BARS_LEFT, thinY, x(whole) - BARS_LEFT, THIN, lightColor);
    svg.text(x(whole) + 6, thinY + 8, 10, LIGHT_TEXT, "start", "%.2f".formatted(whole));
  }

  private double x(double ratio) {
    return BARS_LEFT + ratio / max * BARS_WIDTH;
  }
}
