package io.spinboard.campaigns.cli.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in plain text: numbers to the right, all else to the left. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final String NUMBER = "[-+]?[0-9][0-9,.]*( ?[×%])?|-?";

  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param headings a text above each column
   */
  public TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  /** Adds a row with as many cells as there are headings. */
  public void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** The table line by line, headings first. */
  public List<String> lines() {
    int columns = rows.get(0).size();
    List<String> lines = new ArrayList<>(Collections.nCopies(rows.size(), ""));
    for (int column = 0; column < columns; column++) {
      int at = column;
      int width = rows.stream().mapToInt(row -> length(row.get(at))).max().orElse(0);
      boolean right = rows.stream().skip(1).allMatch(row -> row.get(at).matches(NUMBER));
      for (int i = 0; i < rows.size(); i++) {
        String cell = rows.get(i).get(column);
        String padding = " ".repeat(width - length(cell));
        String padded = right ? padding + cell : cell + padding;
        lines.set(i, lines.get(i) + (column == 0 ? "" : GAP) + padded);
      }
    }
    return lines.stream().map(String::stripTrailing).toList();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
