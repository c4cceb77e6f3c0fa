package io.spinboard.local.demo;

import io.spinboard.cli.Terminal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The boards on the whole of a terminal, which is given back as it was. */
final class LiveScreen implements DemoDisplay {
  private static final String ENTER = "\033[?1049h\033[?25l";
  private static final String LEAVE = "\033[?25h\033[?1049l";
  private static final String HOME = "\033[H";
  private static final String REST_OF_LINE = "\033[K";
  private static final String REST_OF_SCREEN = "\033[J";
  private static final String BOLD = "\033[1m";
  private static final String UP = "\033[32m";
  private static final String DOWN = "\033[31m";
  private static final String PLAIN = "\033[0m";

  private final PrintWriter out;
  private final ConnectionInfo directions;
  private final String dashboard;
  private final boolean colors = System.getenv("NO_COLOR") == null;

  /**
   * @param dashboard the address that shows the same in a browser
   */
  LiveScreen(PrintWriter out, ConnectionInfo directions, String dashboard) {
    this.out = out;
    this.directions = directions;
    this.dashboard = dashboard;
    out.print(ENTER);
    out.flush();
  }

  @Override
  public void show(DemoStatus scene) {
    Terminal.Size size = Terminal.size();
    List<String> lines = new ArrayList<>();
    lines.add("SPINBOARD  " + scene.numbers());
    lines.add("           " + scene.age() + (scene.waiting() ? "; checking the boards" : ""));
    lines.add("");
    List<String> footer = footer();
    int room = size.rows() - lines.size() - footer.size() - 1;
    lines.addAll(
        new Tiles(size.columns(), room)
            .lay(
                BoardTables.of(
                    scene.now().boards(),
                    scene.before() == null ? null : scene.before().boards())));
    lines.addAll(footer);
    draw(lines, size);
  }

  private List<String> footer() {
    return List.of(
        dashboard + " shows the boards in a browser",
        directions.psql(),
        "  SELECT * FROM top_players WHERE period = 'HOURLY' ORDER BY period_start, rank;",
        directions.readerUrl(),
        directions.campaigns(),
        "Ctrl-C ends all.");
  }

  /** In one write, so that no half of a screen is ever seen. */
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
    out.print(LEAVE);
    out.flush();
  }

  /**
   * Lays tables side by side, as many as fit.
   *
   * @param columns characters in a line
   * @param rows lines there are for all
   */
  record Tiles(int columns, int rows) {
    private static final int NARROWEST = 36;
    private static final String GAP = "   ";
    private static final int HEAD = 2;
    private static final int FEWEST_PLACES = 3;

    List<String> lay(List<BoardTable> tables) {
      int across = across(tables.size());
      int down = (tables.size() + across - 1) / across;
      int width = (columns - GAP.length() * (across - 1)) / across;
      int height = Math.max(HEAD + FEWEST_PLACES, rows / down - 1);
      List<String> lines = new ArrayList<>();
      for (int first = 0; first < tables.size(); first += across) {
        List<BoardTable> row = tables.subList(first, Math.min(tables.size(), first + across));
        lines.addAll(sideBySide(row, width, height));
        lines.add("");
      }
      return lines;
    }

    /** Four, two or one: three would leave one alone. */
    private int across(int count) {
      int fitting = (columns + GAP.length()) / (NARROWEST + GAP.length());
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
