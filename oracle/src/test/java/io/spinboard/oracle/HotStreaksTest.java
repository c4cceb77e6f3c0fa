package io.spinboard.oracle;

import static io.spinboard.oracle.Spins.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.HotStreakRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The windows of these tests: short is from 05:00:50, long from 05:00:00, both to 05:01:00. */
class HotStreaksTest {

  private static final String LONG_START = "2026-11-22T05:00:00Z";
  private static final String BEFORE_SHORT = "2026-11-22T05:00:49.999999Z";
  private static final String SHORT_START = "2026-11-22T05:00:50Z";
  private static final String LAST = "2026-11-22T05:00:59.999999Z";
  private static final String TICK = "2026-11-22T05:01:00Z";

  @Test
  void hotnessIsTheRecentAverageOverTheUsualOne() {
    assertThat(
        hotStreaks(spin(1, 10, LONG_START), spin(1, 30, SHORT_START), spin(1, 50, LAST)),
        contains(row(1, 1, null, null, 40.0, 30.0, 40.0 / 30.0)));
  }

  @Test
  void theWindowsStartAtTheirFirstMicrosecondAndEndBeforeTheTick() {
    assertThat(
        hotStreaks(
            spin(1, 1000, "2026-11-22T04:59:59.999999Z"),
            spin(1, 10, BEFORE_SHORT),
            spin(1, 30, SHORT_START),
            spin(1, 1000, TICK)),
        contains(row(1, 1, null, null, 30.0, 20.0, 1.5)));
  }

  @Test
  void whoHasNoSpinInTheShortWindowHasCooledOff() {
    assertThat(hotStreaks(spin(1, 10, BEFORE_SHORT)), is(List.of()));
  }

  @Test
  void whoHasNoPointsInTheLongWindowIsNotOnAStreak() {
    assertThat(hotStreaks(spin(1, 0, LONG_START), spin(1, 0, LAST)), is(List.of()));
  }

  @Test
  void recentSpinsWithoutPointsAreAStreakOfHotnessZero() {
    assertThat(
        hotStreaks(spin(1, 10, LONG_START), spin(1, 0, LAST)),
        contains(row(1, 1, null, null, 0.0, 5.0, 0.0)));
  }

  @Test
  void theHottestLeadAndEqualHotnessRanksTheSmallerPlayerFirst() {
    assertThat(
        hotStreaks(spin(8, 5, LAST), spin(4, 7, LAST), spin(6, 1, LONG_START), spin(6, 3, LAST)),
        contains(
            row(1, 6, null, null, 3.0, 2.0, 1.5),
            row(2, 4, null, null, 7.0, 7.0, 1.0),
            row(3, 8, null, null, 5.0, 5.0, 1.0)));
  }

  @Test
  void hotnessThatRoundsToTheSameDoubleIsStillToldApart() {
    long much = 1_000_000_000_000_000_000L;

    // 2(n+1)/(2n+1) and 2n/(2n-1) differ in the nineteenth digit; the second one is greater.
    assertThat(
        hotStreaks(
                spin(1, much, LONG_START),
                spin(1, much + 1, LAST),
                spin(2, much - 1, LONG_START),
                spin(2, much + 1, LAST))
            .stream()
            .map(HotStreakRow::playerId)
            .toList(),
        contains(2, 1));
  }

  @Test
  void theTeamIsThatOfTheLatestSpinInTheLongWindowThatNamesOne() {
    assertThat(
        hotStreaks(
            spin(1, 1, "2026-11-22T05:00:10Z", 20, "Blue"),
            spin(1, 1, "2026-11-22T05:00:20Z", 30, null),
            spin(1, 1, "2026-11-22T05:00:20Z", 25, "Grey"),
            spin(1, 1, LAST)),
        contains(row(1, 1, 30, null, 1.0, 1.0, 1.0)));
  }

  @Test
  void theNameIsTheLatestOnThePlayersOwnSpinsForThatTeam() {
    assertThat(
        hotStreaks(
            spin(1, 2, "2026-11-22T05:00:10Z", 20, "Blue"),
            spin(1, 2, "2026-11-22T05:00:10Z", 20, "Azure"),
            spin(1, 2, LAST, 20, null),
            spin(2, 1, LAST, 20, "Navy")),
        contains(row(1, 1, 20, "Blue", 2.0, 2.0, 1.0), row(2, 2, 20, "Navy", 1.0, 1.0, 1.0)));
  }

  @Test
  void windowsWorkBeforeTheEpoch() {
    List<Spin> spins =
        List.of(spin(1, 1, "1969-12-31T23:59:00Z"), spin(1, 3, "1969-12-31T23:59:59.999999Z"));

    assertThat(
        new NaiveRecount(spins, 10)
            .hotStreaks(Instant.EPOCH, Duration.ofSeconds(10), Duration.ofSeconds(60)),
        contains(new HotStreakRow(Instant.EPOCH, 1, 1, null, null, 3.0, 2.0, 1.5)));
  }

  private static List<HotStreakRow> hotStreaks(Spin... spins) {
    return new NaiveRecount(List.of(spins), 10)
        .hotStreaks(Instant.parse(TICK), Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  private static HotStreakRow row(
      int rank,
      int player,
      Integer team,
      String name,
      double shortAvg,
      double longAvg,
      double hotness) {
    return new HotStreakRow(
        Instant.parse(TICK), rank, player, team, name, shortAvg, longAvg, hotness);
  }
}
