package io.spinboard.replay.recount;

import static java.util.Comparator.comparing;

import io.spinboard.events.Spin;
import io.spinboard.replay.boards.HotRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What one player made of a short window and of the long one around it. */
record Streak(Tally shortTerm, Tally longTerm) {

  static final Comparator<Streak> HOTTEST_FIRST =
      comparing(Streak::hotness, Comparator.reverseOrder())
          .thenComparing(streak -> streak.longTerm.id());

  /** The streaks of those who have a spin in the short window and points in the long one. */
  static Stream<Streak> among(List<Spin> longWindow, long shortStartMicros) {
    return Tally.by(Spin::playerId, longWindow)
        .filter(player -> player.points() > 0)
        .flatMap(
            longTerm -> shortTerm(longTerm, shortStartMicros).map(it -> new Streak(it, longTerm)));
  }

  HotRow row(Instant asOf, int rank) {
    Integer team = Teams.latest(longTerm.spins());
    double shortAverage = average(shortTerm);
    double longAverage = average(longTerm);
    return new HotRow(
        asOf,
        rank,
        longTerm.id(),
        team,
        Teams.name(team, longTerm.spins()),
        shortAverage,
        longAverage,
        shortAverage / longAverage);
  }

  private static Stream<Tally> shortTerm(Tally longTerm, long startMicros) {
    return Tally.by(
        Spin::playerId,
        longTerm.spins().stream().filter(spin -> spin.eventTimeMicros() >= startMicros).toList());
  }

  private Fraction hotness() {
    return shortTerm.average().over(longTerm.average());
  }

  private static double average(Tally tally) {
    return (double) tally.points() / (double) tally.spins().size();
  }
}
