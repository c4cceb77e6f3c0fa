package io.spinboard.oracle;

import static io.spinboard.oracle.Spins.spin;
import static io.spinboard.oracle.Spins.withId;
import static io.spinboard.oracle.boards.BoardPeriod.ALL_TIME;
import static io.spinboard.oracle.boards.BoardPeriod.DAILY;
import static io.spinboard.oracle.boards.BoardPeriod.HOURLY;
import static io.spinboard.oracle.boards.BoardPeriod.WEEKLY;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.PlayerRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopPlayersTest {

  private static final String FIVE = "2026-11-22T05:00:00Z";

  @Test
  void pointsOfAPlayerAddUpAndTheMostPointsLead() {
    assertThat(
        topPlayers(ALL_TIME, spin(1, 10, FIVE), spin(2, 25, FIVE), spin(1, 20, FIVE)),
        contains(allTime(1, 1, 30, 2), allTime(2, 2, 25, 1)));
  }

  @Test
  void equalPointsRankTheSmallerPlayerFirst() {
    assertThat(
        topPlayers(ALL_TIME, spin(9, 5, FIVE), spin(3, 5, FIVE)),
        contains(allTime(1, 3, 5, 1), allTime(2, 9, 5, 1)));
  }

  @Test
  void aBoardEndsAtItsLastRank() {
    List<Spin> spins = List.of(spin(1, 1, FIVE), spin(2, 2, FIVE), spin(3, 3, FIVE));

    assertThat(
        new NaiveRecount(spins, 2).topPlayers(ALL_TIME),
        contains(allTime(1, 3, 3, 1), allTime(2, 2, 2, 1)));
  }

  @Test
  void aPlayerWithoutPointsStandsWhereThereIsRoom() {
    assertThat(
        topPlayers(ALL_TIME, spin(1, 0, FIVE), spin(2, 7, FIVE)),
        contains(allTime(1, 2, 7, 1), allTime(2, 1, 0, 1)));
  }

  @Test
  void ofEqualSpinIdsTheFirstCounts() {
    assertThat(
        topPlayers(
            ALL_TIME,
            withId("a", spin(1, 10, FIVE)),
            withId("a", spin(1, 99, FIVE)),
            withId("b", spin(1, 1, FIVE))),
        contains(allTime(1, 1, 11, 2)));
  }

  @Test
  void spinsWithoutIdAreNeverTheSame() {
    assertThat(
        topPlayers(ALL_TIME, spin(1, 10, FIVE), spin(1, 10, FIVE)), contains(allTime(1, 1, 20, 2)));
  }

  @Test
  void anHourEndsWithItsLastMicrosecond() {
    assertThat(
        topPlayers(
            HOURLY, spin(1, 1, "2026-11-22T05:59:59.999999Z"), spin(1, 2, "2026-11-22T06:00:00Z")),
        contains(
            row(HOURLY, FIVE, 1, 1, null, null, 1, 1),
            row(HOURLY, "2026-11-22T06:00:00Z", 1, 1, null, null, 2, 1)));
  }

  @Test
  void aDayStartsAtMidnightInUtc() {
    assertThat(
        topPlayers(
            DAILY, spin(1, 1, "2026-11-21T23:59:59.999999Z"), spin(1, 2, "2026-11-22T00:00:00Z")),
        contains(
            row(DAILY, "2026-11-21T00:00:00Z", 1, 1, null, null, 1, 1),
            row(DAILY, "2026-11-22T00:00:00Z", 1, 1, null, null, 2, 1)));
  }

  @Test
  void aWeekStartsOnMonday() {
    assertThat(
        topPlayers(
            WEEKLY,
            spin(1, 1, "2026-11-22T23:59:59.999999Z"), // a Sunday
            spin(1, 2, "2026-11-23T00:00:00Z")),
        contains(
            row(WEEKLY, "2026-11-16T00:00:00Z", 1, 1, null, null, 1, 1),
            row(WEEKLY, "2026-11-23T00:00:00Z", 1, 1, null, null, 2, 1)));
  }

  @Test
  void periodsBeforeTheEpochStartBeforeTheirSpins() {
    Spin spin = spin(1, 1, "1969-12-31T23:59:59.999999Z");

    assertThat(
        topPlayers(HOURLY, spin),
        contains(row(HOURLY, "1969-12-31T23:00:00Z", 1, 1, null, null, 1, 1)));
    assertThat(
        topPlayers(DAILY, spin),
        contains(row(DAILY, "1969-12-31T00:00:00Z", 1, 1, null, null, 1, 1)));
    assertThat(
        topPlayers(WEEKLY, spin),
        contains(row(WEEKLY, "1969-12-29T00:00:00Z", 1, 1, null, null, 1, 1)));
  }

  @Test
  void theTeamShownIsThatOfTheLatestSpinThatNamesOne() {
    assertThat(
        topPlayers(
            ALL_TIME,
            spin(1, 1, "2026-11-22T05:00:01Z", 20, "Blue"),
            spin(1, 1, "2026-11-22T05:00:00Z", 30, "Red"),
            spin(1, 1, "2026-11-22T05:00:02Z")),
        contains(row(ALL_TIME, "1970-01-01T00:00:00Z", 1, 1, 20, "Blue", 3, 3)));
  }

  @Test
  void theGreaterTeamIsShownWhereTimesAreEqual() {
    assertThat(
        topPlayers(ALL_TIME, spin(1, 1, FIVE, 30, "Red"), spin(1, 1, FIVE, 20, "Blue")),
        contains(row(ALL_TIME, "1970-01-01T00:00:00Z", 1, 1, 30, "Red", 2, 2)));
  }

  @Test
  void theNameShownIsTheTeamsEvenFromAnotherPlayersSpin() {
    assertThat(
        topPlayers(
            ALL_TIME,
            spin(1, 9, "2026-11-22T05:00:00Z", 20, "Old"),
            spin(2, 1, "2026-11-22T05:00:01Z", 20, "New")),
        contains(
            row(ALL_TIME, "1970-01-01T00:00:00Z", 1, 1, 20, "New", 9, 1),
            row(ALL_TIME, "1970-01-01T00:00:00Z", 2, 2, 20, "New", 1, 1)));
  }

  @Test
  void teamsAndNamesOfOtherPeriodsAreNotShown() {
    assertThat(
        topPlayers(
            HOURLY,
            spin(1, 1, FIVE, 20, "Blue"),
            spin(1, 1, "2026-11-22T06:00:00Z"),
            spin(1, 1, "2026-11-22T07:00:00Z", 20, null)),
        contains(
            row(HOURLY, FIVE, 1, 1, 20, "Blue", 1, 1),
            row(HOURLY, "2026-11-22T06:00:00Z", 1, 1, null, null, 1, 1),
            row(HOURLY, "2026-11-22T07:00:00Z", 1, 1, 20, null, 1, 1)));
  }

  @Test
  void aSumThatDoesNotFitIsAnErrorAndNotAWrongBoard() {
    Spin huge = new Spin(1, 1, 1, Long.MAX_VALUE, 0, Spin.NO_TEAM, null, null);

    assertThrows(ArithmeticException.class, () -> topPlayers(ALL_TIME, huge, huge));
  }

  @Test
  void noSpinsGiveNoBoards() {
    assertThat(topPlayers(ALL_TIME), is(List.of()));
  }

  private static List<PlayerRow> topPlayers(BoardPeriod period, Spin... spins) {
    return new NaiveRecount(List.of(spins), 10).topPlayers(period);
  }

  private static PlayerRow allTime(int rank, int player, long score, long spins) {
    return row(ALL_TIME, "1970-01-01T00:00:00Z", rank, player, null, null, score, spins);
  }

  private static PlayerRow row(
      BoardPeriod period,
      String start,
      int rank,
      int player,
      Integer team,
      String name,
      long score,
      long spins) {
    return new PlayerRow(period, Instant.parse(start), rank, player, team, name, score, spins);
  }
}
