package io.spinboard.replay.verify;

import io.spinboard.replay.boards.MvpRow;
import io.spinboard.replay.boards.Period;
import io.spinboard.replay.boards.PlayerRow;
import io.spinboard.replay.boards.TeamRow;
import java.time.Instant;
import java.util.List;

/** The boards of one period. */
record PeriodRows(List<PlayerRow> players, List<TeamRow> teams, List<MvpRow> mvps) {

  static PeriodRows of(PeriodSums sums, Period period, Instant start, int topK) {
    return new PeriodRows(
        sums.topPlayers(period, start, topK),
        sums.topTeams(period, start, topK),
        sums.teamMvps(period, start, topK));
  }
}
