package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.hotness.HotBoard;
import io.spinboard.pipeline.standings.MvpBoard;
import io.spinboard.pipeline.standings.PlayerBoard;
import io.spinboard.pipeline.standings.TeamBoard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Boards whose every row carries the board's version and number of rows, so a reader can tell a
 * whole board from rows of several versions.
 */
enum NumberedBoard {
  /** Players. */
  TOP_PLAYERS("total_score", "spins") {
    @Override
    Board of(long version, int rowCount) {
      return new PlayerBoard(
          PERIOD,
          START_MICROS,
          version,
          rows(rowCount, id -> new PlayerBoard.Row(id, null, "Red", version, rowCount)));
    }
  },
  /** Teams. */
  TOP_TEAMS("total_score", "spins") {
    @Override
    Board of(long version, int rowCount) {
      return new TeamBoard(
          PERIOD,
          START_MICROS,
          version,
          rows(rowCount, id -> new TeamBoard.Row(id, "Red", version, rowCount)));
    }
  },
  /** MVPs. */
  TEAM_MVPS("team_total", "player_total") {
    @Override
    Board of(long version, int rowCount) {
      return new MvpBoard(
          PERIOD,
          START_MICROS,
          version,
          rows(rowCount, id -> new MvpBoard.Row(id, id, "Red", rowCount, version)));
    }
  },
  /** Hot streaks, with the tick as their version. */
  HOT_STREAKS("extract(epoch from as_of)::bigint", "short_term_avg::bigint") {
    @Override
    Board of(long version, int rowCount) {
      return new HotBoard(
          version * 1_000_000,
          rows(rowCount, id -> new HotBoard.Row(id, null, "Red", rowCount, 1, 7, 1)));
    }
  };

  private static final String PERIOD = "HOURLY";
  private static final long START_MICROS = -3_600_000_000L;

  private final String versionColumn;
  private final String rowsColumn;

  NumberedBoard(String versionColumn, String rowsColumn) {
    this.versionColumn = versionColumn;
    this.rowsColumn = rowsColumn;
  }

  /** The board's version, above 0, with {@code rowCount} rows. */
  abstract Board of(long version, int rowCount);

  /** Selects rank, version, number of rows and time of publication of every row. */
  String query() {
    return "SELECT rank, %s, %s, published_at FROM %s".formatted(versionColumn, rowsColumn, name());
  }

  private static <R> List<R> rows(int rowCount, IntFunction<R> row) {
    List<R> rows = new ArrayList<>();
    for (int id = 1; id <= rowCount; id++) {
      rows.add(row.apply(id));
    }
    return rows;
  }
}
