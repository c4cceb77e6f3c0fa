package io.spinboard.oracle;

import static java.util.Comparator.comparing;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.HotStreakRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One player's spins in the short window and in the long one, which includes the short one. */
record HotStreak(SubjectSpins shortTerm, SubjectSpins longTerm) {
  static final Comparator<HotStreak> HOTTEST_FIRST =
      comparing(HotStreak::hotness, Comparator.reverseOrder())
          .thenComparing(streak -> streak.longTerm.id());

  /** The streaks of all players with a spin in the short window and points in the long one. */
  static Stream<HotStreak> among(List<Spin> longWindow, long shortStartMicros) {
    return SubjectSpins.groupBy(Spin::playerId, longWindow)
        .filter(player -> player.points() > 0)
        .flatMap(
            longTerm ->
                shortTerm(longTerm, shortStartMicros)
                    .map(shortTerm -> new HotStreak(shortTerm, longTerm)));
  }

  private static Stream<SubjectSpins> shortTerm(SubjectSpins longTerm, long startMicros) {
    return SubjectSpins.groupBy(
        Spin::playerId,
        longTerm.spins().stream().filter(spin -> spin.eventTimeMicros() >= startMicros).toList());
  }

  HotStreakRow row(Instant asOf, int rank) {
    Integer team = TeamLookup.latest(longTerm.spins());
    double shortAverage = average(shortTerm);
    double longAverage = average(longTerm);
    return new HotStreakRow(
        asOf,
        rank,
        longTerm.id(),
        team,
        TeamLookup.name(team, longTerm.spins()),
        shortAverage,
        longAverage,
        shortAverage / longAverage);
  }

  private Fraction hotness() {
    return shortTerm.average().over(longTerm.average());
  }

  private static double average(SubjectSpins player) {
    return (double) player.points() / (double) player.spins().size();
  }
}
