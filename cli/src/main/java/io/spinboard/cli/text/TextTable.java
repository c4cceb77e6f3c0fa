package io.spinboard.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table in plain text. Widths are counted in code points.
 *
 * <p>{@link #lines()} is as wide as its content, {@link #lines(int)} has a fixed width.
 */
public final class TextTable {
  private static final String DEFAULT_GAP = "  ";
  private static final String NUMBER = "[-+]?[0-9][0-9,.]*( ?[×%])?|-?";

  private final List<Column> columns;
  private final String gap;
  private final List<List<String>> rows = new ArrayList<>();

  /** How the cells of a column are aligned. */
  public enum Align {
    /** To the right if all cells are numbers, empty or {@code -}; else to the left. */
    AUTO,
    LEFT,
    RIGHT,
    /** To the left, taking the width that the other columns leave; longer cells are truncated. */
    STRETCH
  }

  /**
   * A column.
   *
   * @param heading its first line
   */
  public record Column(String heading, Align align) {}

  /** Creates a table whose columns are aligned by their content. */
  public TextTable(String... headings) {
    this(Stream.of(headings).map(heading -> new Column(heading, Align.AUTO)).toList(), DEFAULT_GAP);
  }

  /**
   * @param gap the text between columns
   */
  public TextTable(List<Column> columns, String gap) {
    this.columns = List.copyOf(columns);
    this.gap = gap;
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column
   * @throws IllegalArgumentException if their number differs from that of the columns
   */
  public TextTable add(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%s cells for %s columns".formatted(cells.size(), columns.size()));
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Returns the lines, headings first, without trailing spaces. */
  public List<String> lines() {
    return format(widths()).stream().map(String::stripTrailing).toList();
  }

  /** Returns the lines, headings first, each truncated or padded to a width. */
  public List<String> lines(int width) {
    int[] widths = widths();
    int spare = width - IntStream.of(widths).sum() - length(gap) * (widths.length - 1);
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i).align() == Align.STRETCH) {
        widths[i] = Math.max(1, widths[i] + spare);
      }
    }
    return format(widths).stream().map(line -> fit(line, false, width)).toList();
  }

  private List<String> format(int[] widths) {
    boolean[] right = new boolean[widths.length];
    for (int i = 0; i < widths.length; i++) {
      right[i] = isRightAligned(i);
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Column::heading).toList(), widths, right));
    rows.forEach(row -> lines.add(line(row, widths, right)));
    return lines;
  }

  private String line(List<String> cells, int[] widths, boolean[] right) {
    List<String> fitted = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      fitted.add(fit(cells.get(i), right[i], widths[i]));
    }
    return String.join(gap, fitted);
  }

  private boolean isRightAligned(int column) {
    return switch (columns.get(column).align()) {
      case AUTO -> rows.stream().allMatch(row -> row.get(column).matches(NUMBER));
      case RIGHT -> true;
      case LEFT, STRETCH -> false;
    };
  }

  private int[] widths() {
    return IntStream.range(0, columns.size())
        .map(
            i ->
                rows.stream()
                    .mapToInt(row -> length(row.get(i)))
                    .reduce(length(columns.get(i).heading()), Math::max))
        .toArray();
  }

  private static String fit(String text, boolean right, int width) {
    int length = length(text);
    if (length > width) {
      return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }
    String padding = " ".repeat(width - length);
    return right ? padding + text : text + padding;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
