package io.spinboard.pipeline.story;

import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.HotStreakRow;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import io.spinboard.pipeline.hotness.HotBoard;
import io.spinboard.pipeline.standings.MvpBoard;
import io.spinboard.pipeline.standings.PlayerBoard;
import io.spinboard.pipeline.standings.TeamBoard;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Converts boards to the rows of the database's views. */
final class BoardRows {
  private BoardRows() {}

  static List<PlayerRow> players(List<PlayerBoard> boards) {
    List<PlayerRow> rows = new ArrayList<>();
    for (PlayerBoard board : boards) {
      int rank = 0;
      for (PlayerBoard.Row row : board.rows()) {
        rows.add(
            new PlayerRow(
                BoardPeriod.valueOf(board.period()),
                instant(board.periodStartMicros()),
                ++rank,
                row.playerId(),
                row.teamId(),
                row.teamName(),
                row.totalScore(),
                row.spins()));
      }
    }
    return rows;
  }

  static List<TeamRow> teams(List<TeamBoard> boards) {
    List<TeamRow> rows = new ArrayList<>();
    for (TeamBoard board : boards) {
      int rank = 0;
      for (TeamBoard.Row row : board.rows()) {
        rows.add(
            new TeamRow(
                BoardPeriod.valueOf(board.period()),
                instant(board.periodStartMicros()),
                ++rank,
                row.teamId(),
                row.teamName(),
                row.totalScore(),
                row.spins()));
      }
    }
    return rows;
  }

  static List<MvpRow> mvps(List<MvpBoard> boards) {
    List<MvpRow> rows = new ArrayList<>();
    for (MvpBoard board : boards) {
      int rank = 0;
      for (MvpBoard.Row row : board.rows()) {
        rows.add(
            new MvpRow(
                BoardPeriod.valueOf(board.period()),
                instant(board.periodStartMicros()),
                ++rank,
                row.playerId(),
                row.teamId(),
                row.teamName(),
                row.playerTotal(),
                row.teamTotal(),
                (double) row.playerTotal() / row.teamTotal()));
      }
    }
    return rows;
  }

  static List<HotStreakRow> hot(List<HotBoard> boards) {
    List<HotStreakRow> rows = new ArrayList<>();
    for (HotBoard board : boards) {
      int rank = 0;
      for (HotBoard.Row row : board.rows()) {
        double shortAverage = (double) row.shortSum() / row.shortSpins();
        double longAverage = (double) row.longSum() / row.longSpins();
        rows.add(
            new HotStreakRow(
                instant(board.asOfMicros()),
                ++rank,
                row.playerId(),
                row.teamId(),
                row.teamName(),
                shortAverage,
                longAverage,
                shortAverage / longAverage));
      }
    }
    return rows;
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
