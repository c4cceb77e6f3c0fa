package io.spinboard.oracle;

import static java.util.Comparator.comparing;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.MvpRow;
import java.time.Instant;
import java.util.Comparator;

/**
 * A team's MVP.
 *
 * @param team the team's spins, with points above 0
 * @param player the spins for this team of the player with the most points for it
 */
record TeamMvp(SubjectSpins team, SubjectSpins player) {
  static final Comparator<TeamMvp> GREATEST_SHARE_FIRST =
      comparing(TeamMvp::share, Comparator.reverseOrder())
          .thenComparing(mvp -> mvp.player.id())
          .thenComparing(mvp -> mvp.team.id());

  static TeamMvp of(SubjectSpins team) {
    SubjectSpins best =
        SubjectSpins.groupBy(Spin::playerId, team.spins())
            .min(SubjectSpins.MOST_POINTS_FIRST)
            .orElseThrow();
    return new TeamMvp(team, best);
  }

  MvpRow row(BoardPeriod period, Instant start, int rank) {
    return new MvpRow(
        period,
        start,
        rank,
        player.id(),
        team.id(),
        TeamLookup.name(team.id(), team.spins()),
        player.points(),
        team.points(),
        (double) player.points() / (double) team.points());
  }

  private Fraction share() {
    return Fraction.of(player.points(), team.points());
  }
}
