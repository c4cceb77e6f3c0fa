package io.spinboard.local.demo;

import io.spinboard.cli.Terminal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Shows the boards on the full terminal, and restores its content when closed. */
final class LiveScreen implements DemoDisplay {
  private static final String ENTER = "\033[?1049h\033[?25l";
  private static final String EXIT = "\033[?25h\033[?1049l";
  private static final String HOME = "\033[H";
  private static final String REST_OF_LINE = "\033[K";
  private static final String REST_OF_SCREEN = "\033[J";
  private static final String BOLD = "\033[1m";
  private static final String UP = "\033[32m";
  private static final String DOWN = "\033[31m";
  private static final String PLAIN = "\033[0m";

  private final PrintWriter out;
  private final ConnectionInfo connection;
  private final String dashboard;
  private final boolean colors = System.getenv("NO_COLOR") == null;

  /**
   * @param dashboard the address of the dashboard
   */
  LiveScreen(PrintWriter out, ConnectionInfo connection, String dashboard) {
    this.out = out;
    this.connection = connection;
    this.dashboard = dashboard;
    out.print(ENTER);
    out.flush();
  }

  @Override
  public void show(DemoStatus status) {
    Terminal.Size size = Terminal.size();
    List<String> lines = new ArrayList<>();
    lines.add("SPINBOARD  " + status.counts());
    lines.add("           " + status.age() + (status.checking() ? "; checking the boards" : ""));
    lines.add("");
    List<String> footer = footer();
    int available = size.rows() - lines.size() - footer.size() - 1;
    lines.addAll(
        new Tiles(size.columns(), available)
            .arrange(
                BoardTables.of(
                    status.now().boards(),
                    status.before() == null ? null : status.before().boards())));
    lines.addAll(footer);
    draw(lines, size);
  }

  private List<String> footer() {
    return List.of(
        dashboard + " shows the boards in a browser",
        connection.psql(),
        "  SELECT * FROM top_players WHERE period = 'HOURLY' ORDER BY period_start, rank;",
        connection.readerUrl(),
        connection.campaigns(),
        "Ctrl-C stops everything.");
  }

  /** Draws the screen in a single write, so that it is never shown half-drawn. */
  private void draw(List<String> lines, Terminal.Size size) {
    out.print(
        lines.stream()
            .limit(size.rows())
            .map(line -> line.length() > size.columns() ? line.substring(0, size.columns()) : line)
            .map(this::colored)
            .collect(Collectors.joining(REST_OF_LINE + "\n", HOME, REST_OF_LINE + REST_OF_SCREEN)));
    out.flush();
  }

  private String colored(String line) {
    if (!colors) {
      return line;
    }
    return line.replaceAll("▲\\d+|\\bnew\\b", UP + "$0" + PLAIN)
        .replaceAll("▼\\d+", DOWN + "$0" + PLAIN)
        .replaceAll("SPINBOARD|(Top|Team|Hot) [\\w ,]+(time|60 s)", BOLD + "$0" + PLAIN);
  }

  @Override
  public void close() {
    out.print(EXIT);
    out.flush();
  }

  /**
   * Arranges tables side by side, as many as fit.
   *
   * @param columns the number of characters per line
   * @param rows the number of lines for all tables
   */
  record Tiles(int columns, int rows) {
    private static final int MIN_WIDTH = 36;
    private static final String GAP = "   ";
    private static final int HEADER_LINES = 2;
    private static final int MIN_ROWS = 3;

    List<String> arrange(List<BoardTable> tables) {
      int across = across(tables.size());
      int down = (tables.size() + across - 1) / across;
      int width = (columns - GAP.length() * (across - 1)) / across;
      int height = Math.max(HEADER_LINES + MIN_ROWS, rows / down - 1);
      List<String> lines = new ArrayList<>();
      for (int first = 0; first < tables.size(); first += across) {
        List<BoardTable> row = tables.subList(first, Math.min(tables.size(), first + across));
        lines.addAll(sideBySide(row, width, height));
        lines.add("");
      }
      return lines;
    }

    /**
     * Returns the number of tables side by side: four, two or one. With three, the last one would
     * be alone.
     */
    private int across(int count) {
      int fitting = (columns + GAP.length()) / (MIN_WIDTH + GAP.length());
      return fitting >= count ? count : fitting >= 2 ? 2 : 1;
    }

    private static List<String> sideBySide(List<BoardTable> tables, int width, int height) {
      List<List<String>> tiles = tables.stream().map(table -> table.lines(width)).toList();
      int tallest = tiles.stream().mapToInt(List::size).max().orElse(0);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < Math.min(tallest, height); i++) {
        int at = i;
        lines.add(
            tiles.stream()
                .map(tile -> at < tile.size() ? tile.get(at) : " ".repeat(width))
                .collect(Collectors.joining(GAP)));
      }
      return lines.isEmpty() ? Collections.emptyList() : lines;
    }
  }
}
