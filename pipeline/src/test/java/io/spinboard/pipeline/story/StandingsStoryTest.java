package io.spinboard.pipeline.story;

import static io.spinboard.oracle.boards.BoardPeriod.ALL_TIME;
import static io.spinboard.oracle.boards.BoardPeriod.DAILY;
import static io.spinboard.oracle.boards.BoardPeriod.HOURLY;
import static io.spinboard.oracle.boards.BoardPeriod.WEEKLY;
import static io.spinboard.pipeline.story.Told.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.spinboard.pipeline.accounting.SpinAccount;
import io.spinboard.pipeline.publish.RejectedSpin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What event time does to standings. */
class StandingsStoryTest {

  @Test
  void onTimeSpinsAreOnTheBoardsOfAllTheirPeriods() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:00"), spin(2, 300, "12:59:59.999999"))
            .watermark("12:59:55")
            .arrive(spin(1, 250, "13:00:00"))
            .ends();

    assertThat(
        ending.players(HOURLY, "12:00:00"),
        contains(
            "1. player 2, no team, score 300, spins 1",
            "2. player 1, no team, score 100, spins 1"));
    assertThat(
        ending.players(HOURLY, "13:00:00"), contains("1. player 1, no team, score 250, spins 1"));
    List<String> both =
        List.of(
            "1. player 1, no team, score 350, spins 2", "2. player 2, no team, score 300, spins 1");
    assertThat(ending.players(DAILY, "00:00:00"), is(both));
    assertThat(ending.players(WEEKLY, "2026-11-16T00:00:00"), is(both));
    assertThat(ending.players(ALL_TIME, null), is(both));
    assertThat(ending.totals(), is(new SpinAccount(3, 0, 0)));
  }

  @Test
  void speculativeBoardsShowAnOpenHourLongBeforeTheWatermarkClosesIt() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:01"))
            .refreshes()
            .arrive(spin(2, 300, "12:00:02"))
            .refreshes()
            .ends();

    assertThat(
        ending.playersOverTime(HOURLY, "12:00:00"),
        contains(
            List.of("1. player 1, no team, score 100, spins 1"),
            List.of(
                "1. player 2, no team, score 300, spins 1",
                "2. player 1, no team, score 100, spins 1")));
  }

  @Test
  void burstOfSpinsIsOnePublication() {
    Story story = Story.begins();
    for (int i = 0; i < 20; i++) {
      story.arrive(spin(1, 1, "12:00:01"));
    }

    assertThat(
        story.ends().playersOverTime(HOURLY, "12:00:00"),
        contains(List.of("1. player 1, no team, score 20, spins 20")));
  }

  @Test
  void hourThatClosesIsPublishedWithoutWaitingForTheWallClock() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:01"))
            .watermark("13:15:01")
            .arrive(spin(1, 50, "13:20:00"))
            .ends();

    assertThat(
        ending.playersOverTime(HOURLY, "12:00:00"),
        contains(List.of("1. player 1, no team, score 100, spins 1")));
  }

  @Test
  void observablyLateSpinCountsInItsHourWithinTheAllowedLateness() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:01"))
            .refreshes()
            .watermark("13:14:59.999")
            .arrive(spin(2, 300, "12:30:00"))
            .ends();

    assertThat(
        ending.playersOverTime(HOURLY, "12:00:00"),
        contains(
            List.of("1. player 1, no team, score 100, spins 1"),
            List.of(
                "1. player 2, no team, score 300, spins 1",
                "2. player 1, no team, score 100, spins 1")));
    assertThat(ending.totals(), is(new SpinAccount(2, 0, 0)));
  }

  @Test
  void tooLateSpinMissesItsHourButCountsForTheDayAndForEver() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:01"))
            .watermark("13:15:00")
            .arrive(spin(2, 300, "12:30:00"))
            .ends();

    assertThat(
        ending.players(HOURLY, "12:00:00"), contains("1. player 1, no team, score 100, spins 1"));
    List<String> both =
        List.of(
            "1. player 2, no team, score 300, spins 1", "2. player 1, no team, score 100, spins 1");
    assertThat(ending.players(DAILY, "00:00:00"), is(both));
    assertThat(ending.players(ALL_TIME, null), is(both));
    assertThat(ending.totals(), is(new SpinAccount(2, 0, 1)));
  }

  @Test
  void spinForAnHourThatClosedBeforeAnyoneSpunInItMakesNoBoardOfThatHour() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:01"))
            .watermark("2026-11-25T00:00:00")
            .arrive(spin(2, 300, "11:30:00").team(7))
            .ends();

    assertThat(ending.players(HOURLY, "11:00:00"), is(empty()));
    assertThat(ending.teams(HOURLY, "11:00:00"), is(empty()));
    assertThat(ending.teams(ALL_TIME, null), contains("1. team 7, score 300, spins 1"));
    assertThat(ending.totals(), is(new SpinAccount(2, 0, 1)));
  }

  @Test
  void outOfOrderSpinsGiveTheBoardsOfOrderedOnes() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 10, "12:00:05").team(2, "New"), spin(1, 10, "12:00:01").team(9, "Old"))
            .arrive(spin(1, 10, "12:00:00"), spin(1, 10, "12:00:04").team(2, "Older"))
            .ends();

    assertThat(
        ending.players(HOURLY, "12:00:00"),
        contains("1. player 1, team 2 \"New\", score 40, spins 4"));
    assertThat(
        ending.teams(HOURLY, "12:00:00"),
        contains("1. team 2 \"New\", score 20, spins 2", "2. team 9 \"Old\", score 10, spins 1"));
  }

  @Test
  void isoWeekBeginsOnMondayAtMidnight() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 1, "2026-11-22T23:59:59.999999"), spin(2, 2, "2026-11-23T00:00:00"))
            .ends();

    assertThat(
        ending.players(WEEKLY, "2026-11-16T00:00:00"),
        contains("1. player 1, no team, score 1, spins 1"));
    assertThat(
        ending.players(WEEKLY, "2026-11-23T00:00:00"),
        contains("1. player 2, no team, score 2, spins 1"));
    assertThat(
        ending.players(DAILY, "2026-11-22T00:00:00"),
        contains("1. player 1, no team, score 1, spins 1"));
  }

  @Test
  void spinsBefore1970AreInThePeriodsOfTheirOwnCalendar() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 1, "1969-12-31T23:59:59.999999"), spin(2, 2, "1970-01-01T00:00:00"))
            .ends();

    List<String> before = List.of("1. player 1, no team, score 1, spins 1");
    assertThat(ending.players(HOURLY, "1969-12-31T23:00:00"), is(before));
    assertThat(ending.players(DAILY, "1969-12-31T00:00:00"), is(before));
    assertThat(
        ending.players(WEEKLY, "1969-12-29T00:00:00"),
        contains(
            "1. player 2, no team, score 2, spins 1", "2. player 1, no team, score 1, spins 1"));
  }

  @Test
  void duplicateOfASpinIsCountedOnceAndAccountedFor() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:01").id("a"), spin(1, 100, "12:00:01").id("a"))
            .arrive(spin(2, 7, "12:00:02"), spin(2, 7, "12:00:02"))
            .watermark("12:10:00")
            .arrive(spin(1, 100, "12:00:01").id("a"))
            .ends();

    assertThat(
        ending.players(HOURLY, "12:00:00"),
        contains(
            "1. player 1, no team, score 100, spins 1", "2. player 2, no team, score 14, spins 2"));
    assertThat(ending.totals(), is(new SpinAccount(3, 2, 0)));
  }

  @Test
  void playersWithoutPointsHaveAPlaceAndTheirTeamsHaveNoMvp() {
    Ending ending =
        Story.begins().arrive(spin(2, 0, "12:00:01").team(7), spin(1, 0, "12:00:02")).ends();

    assertThat(
        ending.players(HOURLY, "12:00:00"),
        contains(
            "1. player 1, no team, score 0, spins 1", "2. player 2, team 7, score 0, spins 1"));
    assertThat(ending.teams(HOURLY, "12:00:00"), contains("1. team 7, score 0, spins 1"));
    assertThat(ending.mvps(HOURLY, "12:00:00"), is(empty()));
  }

  @Test
  void rejectedRecordIsSetAsideAndNothingElse() {
    RejectedSpin noJson =
        new RejectedSpin("gameplay", 0, 7, "not-json", "it is empty", new byte[0]);
    Ending ending = Story.begins().arrives(noJson).ends();

    assertThat(ending.rejected(), contains(noJson));
    assertThat(ending.read().rows().toList(), is(empty()));
    assertThat(ending.totals(), is(nullValue()));
  }

  @Test
  void nothingReadIsNothingPublished() {
    Ending ending = Story.begins().watermark("12:00:00").ends();

    assertThat(ending.read().rows().toList(), is(empty()));
    assertThat(ending.hotAsOf(), is(nullValue()));
    assertThat(ending.totals(), is(nullValue()));
  }
}
