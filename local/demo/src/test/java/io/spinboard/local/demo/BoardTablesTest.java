package io.spinboard.local.demo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.PlayerRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardTablesTest {

  @Test
  void marksChangesOfRank() {
    assertThat(moves(players(7, 8, 9, 5), players(9, 7, 8)), contains("▲1", "▲1", "▼2", "new"));
  }

  @Test
  void marksNothingWithoutEarlierRows() {
    assertThat(moves(players(7, 8), players()), contains("", ""));
    assertThat(moves(players(7, 8), null), contains("", ""));
  }

  @Test
  void showsOnlyBoardsOfAllTime() {
    PlayerRow hourly =
        new PlayerRow(
            BoardPeriod.HOURLY, Instant.parse("2026-11-22T05:00:00Z"), 1, 7, null, null, 5, 1);

    assertThat(
        BoardTables.of(new Boards(List.of(hourly), List.of(), List.of(), List.of()), null)
            .get(0)
            .rows()
            .size(),
        is(0));
  }

  private static List<String> moves(Boards now, Boards before) {
    return BoardTables.of(now, before).get(0).rows().stream().map(row -> row.get(1)).toList();
  }

  /** Creates a board of these players, in the order of their ranks. */
  private static Boards players(int... ids) {
    List<PlayerRow> rows =
        IntStream.range(0, ids.length)
            .mapToObj(
                i ->
                    new PlayerRow(
                        BoardPeriod.ALL_TIME, Instant.EPOCH, i + 1, ids[i], 1, "Red", 100 - i, 1))
            .toList();
    return new Boards(rows, List.of(), List.of(), List.of());
  }
}
