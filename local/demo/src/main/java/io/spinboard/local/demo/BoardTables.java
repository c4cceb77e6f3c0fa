package io.spinboard.local.demo;

import static io.spinboard.local.demo.BoardTable.Fit.LEFT;
import static io.spinboard.local.demo.BoardTable.Fit.RIGHT;
import static io.spinboard.local.demo.BoardTable.Fit.STRETCHED;

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

/** The four boards as tables, those of periods for all time. */
final class BoardTables {
  private static final Column PLAYER = new Column("player", RIGHT);
  private static final Column TEAM = new Column("team", STRETCHED);
  private static final Column POINTS = new Column("points", RIGHT);

  /** As wide as any move, so that the columns beside it stay where they are. */
  private static final String MOVES = "   ";

  private BoardTables() {}

  /**
   * The tables.
   *
   * @param before the boards as they were last shown, to mark what moved; null for no marks
   */
  static List<BoardTable> of(Boards now, Boards before) {
    return List.of(
        new Maker<>(Boards::topPlayers, row -> row.playerId(), now, before)
            .table(
                "Top players, all time",
                List.of(PLAYER, TEAM, POINTS),
                row ->
                    List.of(
                        "" + row.playerId(),
                        team(row.teamId(), row.teamName()),
                        "%,d".formatted(row.totalScore()))),
        new Maker<>(Boards::topTeams, row -> row.teamId(), now, before)
            .table(
                "Top teams, all time",
                List.of(TEAM, new Column("spins", RIGHT), POINTS),
                row ->
                    List.of(
                        team(row.teamId(), row.teamName()),
                        "%,d".formatted(row.spins()),
                        "%,d".formatted(row.totalScore()))),
        new Maker<>(Boards::teamMvps, row -> row.teamId(), now, before)
            .table(
                "Team MVPs, all time",
                List.of(PLAYER, TEAM, new Column("of team", RIGHT)),
                row ->
                    List.of(
                        "" + row.playerId(),
                        team(row.teamId(), row.teamName()),
                        "%.1f %%".formatted(100 * row.contribRatio()))),
        new Maker<>(Boards::hotStreaks, row -> row.playerId(), now, before)
            .table(
                "Hot streaks, 10 s against 60 s",
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

  /** Makes one table out of one kind of rows. */
  private record Maker<R extends BoardRow>(
      Function<Boards, List<R>> rows, Function<R, Integer> who, Boards now, Boards before) {

    BoardTable table(String title, List<Column> columns, Function<R, List<String>> cells) {
      Map<Integer, Integer> ranks =
          before == null
              ? Map.of()
              : shown(before).collect(Collectors.toMap(who, BoardRow::rank, (one, other) -> one));
      return new BoardTable(
          title,
          prepend(new Column("#", RIGHT), new Column(before == null ? "" : MOVES, LEFT), columns),
          shown(now)
              .map(row -> prepend("" + row.rank(), move(row, ranks), cells.apply(row)))
              .toList());
    }

    private Stream<R> shown(Boards boards) {
      return rows.apply(boards).stream()
          .filter(
              row -> row.board().period() == null || row.board().period() == BoardPeriod.ALL_TIME);
    }

    /** How many places up or down since the last look. */
    private String move(R row, Map<Integer, Integer> ranks) {
      if (ranks.isEmpty()) {
        return "";
      }
      Integer earlier = ranks.get(who.apply(row));
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
