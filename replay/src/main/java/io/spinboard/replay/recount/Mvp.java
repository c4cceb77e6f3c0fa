package io.spinboard.replay.recount;

import static java.util.Comparator.comparing;

import io.spinboard.events.Spin;
import io.spinboard.replay.boards.MvpRow;
import io.spinboard.replay.boards.Period;
import java.time.Instant;
import java.util.Comparator;

/** A team with points, and its player with the most points for that team. */
record Mvp(Tally team, Tally player) {

  static final Comparator<Mvp> GREATEST_SHARE_FIRST =
      comparing(Mvp::share, Comparator.reverseOrder())
          .thenComparing(mvp -> mvp.player.id())
          .thenComparing(mvp -> mvp.team.id());

  static Mvp of(Tally team) {
    return new Mvp(
        team, Tally.by(Spin::playerId, team.spins()).min(Tally.LEADERS_FIRST).orElseThrow());
  }

  MvpRow row(Period period, Instant start, int rank) {
    return new MvpRow(
        period,
        start,
        rank,
        player.id(),
        team.id(),
        Teams.name(team.id(), team.spins()),
        player.points(),
        team.points(),
        (double) player.points() / (double) team.points());
  }

  private Fraction share() {
    return Fraction.of(player.points(), team.points());
  }
}
