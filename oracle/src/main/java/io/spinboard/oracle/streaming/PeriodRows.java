package io.spinboard.oracle.streaming;

import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import java.time.Instant;
import java.util.List;

/** The boards of one period. */
record PeriodRows(List<PlayerRow> players, List<TeamRow> teams, List<MvpRow> mvps) {
  static PeriodRows of(PeriodSums sums, BoardPeriod period, Instant start, int topK) {
    return new PeriodRows(
        sums.topPlayers(period, start, topK),
        sums.topTeams(period, start, topK),
        sums.teamMvps(period, start, topK));
  }
}
