package io.spinboard.replay.verify;

import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.HotStreakRow;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import java.util.List;

/**
 * What a row says of somebody.
 *
 * @param subject who
 * @param points the sum, minor currency units; null if the row does not tell
 * @param spins how many; null if the row does not tell
 * @param standing all that the row says
 */
record Claim(Subject subject, Long points, Long spins, String standing) {

  /** All that a row says. */
  static List<Claim> of(BoardRow row, HotStreakWindows windows) {
    if (row instanceof PlayerRow player) {
      Subject subject = Subject.on(row.board(), player.playerId(), null, windows);
      return List.of(new Claim(subject, player.totalScore(), player.spins(), row.standing()));
    }
    if (row instanceof TeamRow team) {
      Subject subject = Subject.on(row.board(), null, team.teamId(), windows);
      return List.of(new Claim(subject, team.totalScore(), team.spins(), row.standing()));
    }
    if (row instanceof MvpRow mvp) {
      Subject player = Subject.on(row.board(), mvp.playerId(), mvp.teamId(), windows);
      Subject team = Subject.on(row.board(), null, mvp.teamId(), windows);
      // Of each only its own points: a row in which the team's differ says nothing of the player.
      return List.of(
          new Claim(player, mvp.playerTotal(), null, String.valueOf(mvp.playerTotal())),
          new Claim(team, mvp.teamTotal(), null, String.valueOf(mvp.teamTotal())));
    }
    HotStreakRow hot = (HotStreakRow) row;
    Subject subject = Subject.on(row.board(), hot.playerId(), null, windows);
    return List.of(new Claim(subject, null, null, row.standing()));
  }
}
