package io.spinboard.replay.verify;

import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.HotStreakRow;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import java.util.List;

/**
 * The values of a player or team in a row.
 *
 * @param subject the player or team, and the period
 * @param points the points, minor currency units; null if the row does not have them
 * @param spins the number of spins; null if the row does not have it
 * @param standing the whole row as text
 */
record SubjectValues(SpinSelector subject, Long points, Long spins, String standing) {

  /** The values of each player and team in a row. */
  static List<SubjectValues> of(BoardRow row, HotStreakWindows windows) {
    if (row instanceof PlayerRow player) {
      SpinSelector subject = SpinSelector.on(row.board(), player.playerId(), null, windows);
      return List.of(
          new SubjectValues(subject, player.totalScore(), player.spins(), row.standing()));
    }
    if (row instanceof TeamRow team) {
      SpinSelector subject = SpinSelector.on(row.board(), null, team.teamId(), windows);
      return List.of(new SubjectValues(subject, team.totalScore(), team.spins(), row.standing()));
    }
    if (row instanceof MvpRow mvp) {
      SpinSelector player = SpinSelector.on(row.board(), mvp.playerId(), mvp.teamId(), windows);
      SpinSelector team = SpinSelector.on(row.board(), null, mvp.teamId(), windows);
      // Only their own points: if the team's points differ, the player's may be right.
      return List.of(
          new SubjectValues(player, mvp.playerTotal(), null, String.valueOf(mvp.playerTotal())),
          new SubjectValues(team, mvp.teamTotal(), null, String.valueOf(mvp.teamTotal())));
    }
    HotStreakRow hot = (HotStreakRow) row;
    SpinSelector subject = SpinSelector.on(row.board(), hot.playerId(), null, windows);
    return List.of(new SubjectValues(subject, null, null, row.standing()));
  }
}
