package io.spinboard.pipeline.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Boards that say in every row which publication the row is from and how many places that has, so
 * that a reader can tell a whole board from a mixed one.
 */
enum NumberedBoard {
  /** Players. */
  TOP_PLAYERS("total_score", "spins") {
    @Override
    Board of(long version, int places) {
      return new PlayerBoard(
          PERIOD,
          START_MICROS,
          version,
          rows(places, id -> new PlayerBoard.Row(id, null, "Red", version, places)));
    }
  },
  /** Teams. */
  TOP_TEAMS("total_score", "spins") {
    @Override
    Board of(long version, int places) {
      return new TeamBoard(
          PERIOD,
          START_MICROS,
          version,
          rows(places, id -> new TeamBoard.Row(id, "Red", version, places)));
    }
  },
  /** MVPs. */
  TEAM_MVPS("team_total", "player_total") {
    @Override
    Board of(long version, int places) {
      return new MvpBoard(
          PERIOD,
          START_MICROS,
          version,
          rows(places, id -> new MvpBoard.Row(id, id, "Red", places, version)));
    }
  },
  /** Hot streaks; their version is their tick. */
  HOT_STREAKS("extract(epoch from as_of)::bigint", "short_term_avg::bigint") {
    @Override
    Board of(long version, int places) {
      return new HotBoard(
          version * 1_000_000,
          rows(places, id -> new HotBoard.Row(id, null, "Red", places, 1, 7, 1)));
    }
  };

  private static final String PERIOD = "HOURLY";
  private static final long START_MICROS = -3_600_000_000L;

  private final String versionColumn;
  private final String placesColumn;

  NumberedBoard(String versionColumn, String placesColumn) {
    this.versionColumn = versionColumn;
    this.placesColumn = placesColumn;
  }

  /** The board's publication of this version, above 0, with so many places. */
  abstract Board of(long version, int places);

  /** Reads rank, version, places and time of publication of every row. */
  String query() {
    return "SELECT rank, %s, %s, published_at FROM %s"
        .formatted(versionColumn, placesColumn, name());
  }

  private static <R> List<R> rows(int places, IntFunction<R> row) {
    List<R> rows = new ArrayList<>();
    for (int id = 1; id <= places; id++) {
      rows.add(row.apply(id));
    }
    return rows;
  }
}
