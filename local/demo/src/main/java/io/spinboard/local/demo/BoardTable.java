package io.spinboard.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of text.
 *
 * @param title the line above it
 * @param columns its columns
 * @param rows its cells, as many in a row as there are columns
 */
record BoardTable(String title, List<Column> columns, List<List<String>> rows) {

  /** How the cells of a column are set. */
  enum Fit {
    RIGHT,
    LEFT,
    /** To the left, and as wide as the rest of the line lets it. */
    STRETCHED
  }

  /**
   * A column.
   *
   * @param heading above its cells
   */
  record Column(String heading, Fit fit) {}

  private static final String GAP = " ";

  /** The table as wide as its content. */
  List<String> lines() {
    return lines(widths());
  }

  /** The table in exactly so many characters a line, its stretched columns cut if need be. */
  List<String> lines(int width) {
    int[] widths = widths();
    int spare = width - IntStream.of(widths).sum() - GAP.length() * (widths.length - 1);
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i).fit() == Fit.STRETCHED) {
        widths[i] = Math.max(1, widths[i] + spare);
      }
    }
    return lines(widths).stream().map(line -> fit(line, Fit.LEFT, width)).toList();
  }

  private List<String> lines(int[] widths) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add(line(columns.stream().map(Column::heading).toList(), widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    List<String> fitted = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      fitted.add(fit(cells.get(i), columns.get(i).fit(), widths[i]));
    }
    return String.join(GAP, fitted);
  }

  private int[] widths() {
    return IntStream.range(0, columns.size())
        .map(
            i ->
                rows.stream()
                    .mapToInt(row -> row.get(i).length())
                    .reduce(columns.get(i).heading().length(), Math::max))
        .toArray();
  }

  private static String fit(String text, Fit fit, int width) {
    if (text.length() > width) {
      return text.substring(0, width - 1) + "…";
    }
    String padding = " ".repeat(width - text.length());
    return fit == Fit.RIGHT ? padding + text : text + padding;
  }
}
