package io.spinboard.local.demo;

import static io.spinboard.local.demo.BoardTable.Alignment.LEFT;
import static io.spinboard.local.demo.BoardTable.Alignment.RIGHT;
import static io.spinboard.local.demo.BoardTable.Alignment.STRETCHED;

import io.spinboard.local.demo.BoardTable.Column;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.Boards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats the four boards as tables; boards of periods only for {@code ALL_TIME}. */
final class BoardTables {
  private static final Column PLAYER = new Column("player", RIGHT);
  private static final Column TEAM = new Column("team", STRETCHED);
  private static final Column POINTS = new Column("points", RIGHT);

  /** As wide as the longest mark, so that the columns keep their positions. */
  private static final String MARK_WIDTH = "   ";

  private BoardTables() {}

  /**
   * Creates the tables.
   *
   * @param now the boards to show
   * @param before the boards shown before, to mark changes of rank; null for no marks
   */
  static List<BoardTable> of(Boards now, Boards before) {
    return List.of(
        new TableBuilder<>(Boards::topPlayers, row -> row.playerId(), now, before)
            .table(
                "Top players, all time",
                List.of(PLAYER, TEAM, POINTS),
                row ->
                    List.of(
                        "" + row.playerId(),
                        team(row.teamId(), row.teamName()),
                        "%,d".formatted(row.totalScore()))),
        new TableBuilder<>(Boards::topTeams, row -> row.teamId(), now, before)
            .table(
                "Top teams, all time",
                List.of(TEAM, new Column("spins", RIGHT), POINTS),
                row ->
                    List.of(
                        team(row.teamId(), row.teamName()),
                        "%,d".formatted(row.spins()),
                        "%,d".formatted(row.totalScore()))),
        new TableBuilder<>(Boards::teamMvps, row -> row.teamId(), now, before)
            .table(
                "Team MVPs, all time",
                List.of(PLAYER, TEAM, new Column("of team", RIGHT)),
                row ->
                    List.of(
                        "" + row.playerId(),
                        team(row.teamId(), row.teamName()),
                        "%.1f %%".formatted(100 * row.contribRatio()))),
        new TableBuilder<>(Boards::hotStreaks, row -> row.playerId(), now, before)
            .table(
                "Hot streaks, last 10 s vs last 60 s",
                List.of(PLAYER, TEAM, new Column("hotness", RIGHT)),
                row ->
                    List.of(
                        "" + row.playerId(),
                        team(row.teamId(), row.teamName()),
                        "%.2f ×".formatted(row.hotness()))));
  }

  private static String team(Integer id, String name) {
    if (name != null) {
      return name;
    }
    return id == null ? "–" : "team " + id;
  }

  /** Creates a table from the rows of one board. */
  private record TableBuilder<R extends BoardRow>(
      Function<Boards, List<R>> rows, Function<R, Integer> subjectId, Boards now, Boards before) {

    BoardTable table(String title, List<Column> columns, Function<R, List<String>> cells) {
      Map<Integer, Integer> ranks =
          before == null
              ? Map.of()
              : shown(before)
                  .collect(Collectors.toMap(subjectId, BoardRow::rank, (one, other) -> one));
      return new BoardTable(
          title,
          prepend(
              new Column("#", RIGHT), new Column(before == null ? "" : MARK_WIDTH, LEFT), columns),
          shown(now)
              .map(row -> prepend("" + row.rank(), mark(row, ranks), cells.apply(row)))
              .toList());
    }

    private Stream<R> shown(Boards boards) {
      return rows.apply(boards).stream()
          .filter(
              row -> row.board().period() == null || row.board().period() == BoardPeriod.ALL_TIME);
    }

    /** Returns the mark for the change of rank since the boards were last shown. */
    private String mark(R row, Map<Integer, Integer> ranks) {
      if (ranks.isEmpty()) {
        return "";
      }
      Integer earlier = ranks.get(subjectId.apply(row));
      if (earlier == null) {
        return "new";
      }
      int up = earlier - row.rank();
      return up == 0 ? "" : up > 0 ? "▲" + up : "▼" + -up;
    }

    private static <T> List<T> prepend(T first, T second, List<T> more) {
      List<T> all = new ArrayList<>(List.of(first, second));
      all.addAll(more);
      return all;
    }
  }
}
