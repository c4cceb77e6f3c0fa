package io.spinboard.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table in plain text. The first column is left-aligned, the others are right-aligned.
 *
 * @param headings the heading of each column
 * @param rows the cells of each row, one per heading
 */
record SummaryTable(List<String> headings, List<List<String>> rows) {
  private static final String GAP = "  ";

  /** Returns the lines of the table, headings first. */
  List<String> lines() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int[] widths() {
    return IntStream.range(0, headings.size())
        .map(
            column ->
                rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .reduce(headings.get(column).length(), Math::max))
        .toArray();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String padding = " ".repeat(widths[column] - cells.get(column).length());
      line.append(column == 0 ? cells.get(column) + padding : GAP + padding + cells.get(column));
    }
    return line.toString().stripTrailing();
  }
}
