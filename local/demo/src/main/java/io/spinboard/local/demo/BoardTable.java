package io.spinboard.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of text.
 *
 * @param title the line above the table
 * @param columns the columns
 * @param rows the cells, one per column in each row
 */
record BoardTable(String title, List<Column> columns, List<List<String>> rows) {

  /** The alignment of a column. */
  enum Alignment {
    RIGHT,
    LEFT,
    /** Left-aligned, and as wide as the rest of the line allows. */
    STRETCHED
  }

  /**
   * A column.
   *
   * @param heading the text above its cells
   */
  record Column(String heading, Alignment alignment) {}

  private static final String GAP = " ";

  /** Returns the lines of the table, as wide as its content. */
  List<String> lines() {
    return lines(widths());
  }

  /**
   * Returns the lines of the table in exactly this width. Stretched columns are truncated if
   * necessary.
   */
  List<String> lines(int width) {
    int[] widths = widths();
    int spare = width - IntStream.of(widths).sum() - GAP.length() * (widths.length - 1);
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i).alignment() == Alignment.STRETCHED) {
        widths[i] = Math.max(1, widths[i] + spare);
      }
    }
    return lines(widths).stream().map(line -> pad(line, Alignment.LEFT, width)).toList();
  }

  private List<String> lines(int[] widths) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add(line(columns.stream().map(Column::heading).toList(), widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      padded.add(pad(cells.get(i), columns.get(i).alignment(), widths[i]));
    }
    return String.join(GAP, padded);
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

  private static String pad(String text, Alignment alignment, int width) {
    if (text.length() > width) {
      return text.substring(0, width - 1) + "…";
    }
    String padding = " ".repeat(width - text.length());
    return alignment == Alignment.RIGHT ? padding + text : text + padding;
  }
}
