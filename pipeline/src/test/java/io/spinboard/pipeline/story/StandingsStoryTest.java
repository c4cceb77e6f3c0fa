package io.spinboard.pipeline.story;

import static io.spinboard.oracle.boards.BoardPeriod.ALL_TIME;
import static io.spinboard.oracle.boards.BoardPeriod.DAILY;
import static io.spinboard.oracle.boards.BoardPeriod.HOURLY;
import static io.spinboard.oracle.boards.BoardPeriod.WEEKLY;
import static io.spinboard.pipeline.story.TestSpin.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.spinboard.pipeline.accounting.SpinAccount;
import io.spinboard.pipeline.publish.RejectedSpin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Standings of players, teams and MVPs as event time advances. */
class StandingsStoryTest {

  @Test
  void onTimeSpinsAreOnTheBoardsOfAllTheirPeriods() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:00"), spin(2, 300, "12:59:59.999999"))
            .watermarkTo("12:59:55")
            .spins(spin(1, 250, "13:00:00"))
            .end();

    assertThat(
        result.players(HOURLY, "12:00:00"),
        contains(
            "1. player 2, no team, score 300, spins 1",
            "2. player 1, no team, score 100, spins 1"));
    assertThat(
        result.players(HOURLY, "13:00:00"), contains("1. player 1, no team, score 250, spins 1"));
    List<String> both =
        List.of(
            "1. player 1, no team, score 350, spins 2", "2. player 2, no team, score 300, spins 1");
    assertThat(result.players(DAILY, "00:00:00"), is(both));
    assertThat(result.players(WEEKLY, "2026-11-16T00:00:00"), is(both));
    assertThat(result.players(ALL_TIME, null), is(both));
    assertThat(result.account(), is(new SpinAccount(3, 0, 0)));
  }

  @Test
  void anOpenHourIsPublishedBeforeTheWatermarkClosesIt() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:01"))
            .refresh()
            .spins(spin(2, 300, "12:00:02"))
            .refresh()
            .end();

    assertThat(
        result.playersHistory(HOURLY, "12:00:00"),
        contains(
            List.of("1. player 1, no team, score 100, spins 1"),
            List.of(
                "1. player 2, no team, score 300, spins 1",
                "2. player 1, no team, score 100, spins 1")));
  }

  @Test
  void aBurstOfSpinsIsPublishedOnce() {
    Story story = Story.start();
    for (int i = 0; i < 20; i++) {
      story.spins(spin(1, 1, "12:00:01"));
    }

    assertThat(
        story.end().playersHistory(HOURLY, "12:00:00"),
        contains(List.of("1. player 1, no team, score 20, spins 20")));
  }

  @Test
  void aClosedHourIsPublishedWithoutWaitingForTheRefreshTimer() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:01"))
            .watermarkTo("13:15:01")
            .spins(spin(1, 50, "13:20:00"))
            .end();

    assertThat(
        result.playersHistory(HOURLY, "12:00:00"),
        contains(List.of("1. player 1, no team, score 100, spins 1")));
  }

  @Test
  void aLateSpinWithinTheAllowedLatenessCountsInItsHour() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:01"))
            .refresh()
            .watermarkTo("13:14:59.999")
            .spins(spin(2, 300, "12:30:00"))
            .end();

    assertThat(
        result.playersHistory(HOURLY, "12:00:00"),
        contains(
            List.of("1. player 1, no team, score 100, spins 1"),
            List.of(
                "1. player 2, no team, score 300, spins 1",
                "2. player 1, no team, score 100, spins 1")));
    assertThat(result.account(), is(new SpinAccount(2, 0, 0)));
  }

  @Test
  void aTooLateSpinCountsForItsDayAndAllTimeButNotForItsHour() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:01"))
            .watermarkTo("13:15:00")
            .spins(spin(2, 300, "12:30:00"))
            .end();

    assertThat(
        result.players(HOURLY, "12:00:00"), contains("1. player 1, no team, score 100, spins 1"));
    List<String> both =
        List.of(
            "1. player 2, no team, score 300, spins 1", "2. player 1, no team, score 100, spins 1");
    assertThat(result.players(DAILY, "00:00:00"), is(both));
    assertThat(result.players(ALL_TIME, null), is(both));
    assertThat(result.account(), is(new SpinAccount(2, 0, 1)));
  }

  @Test
  void aTooLateSpinDoesNotCreateABoardOfAClosedHour() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:01"))
            .watermarkTo("2026-11-25T00:00:00")
            .spins(spin(2, 300, "11:30:00").team(7))
            .end();

    assertThat(result.players(HOURLY, "11:00:00"), is(empty()));
    assertThat(result.teams(HOURLY, "11:00:00"), is(empty()));
    assertThat(result.teams(ALL_TIME, null), contains("1. team 7, score 300, spins 1"));
    assertThat(result.account(), is(new SpinAccount(2, 0, 1)));
  }

  @Test
  void outOfOrderSpinsGiveTheSameBoardsAsOrderedSpins() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 10, "12:00:05").team(2, "New"), spin(1, 10, "12:00:01").team(9, "Old"))
            .spins(spin(1, 10, "12:00:00"), spin(1, 10, "12:00:04").team(2, "Older"))
            .end();

    assertThat(
        result.players(HOURLY, "12:00:00"),
        contains("1. player 1, team 2 \"New\", score 40, spins 4"));
    assertThat(
        result.teams(HOURLY, "12:00:00"),
        contains("1. team 2 \"New\", score 20, spins 2", "2. team 9 \"Old\", score 10, spins 1"));
  }

  @Test
  void anIsoWeekStartsOnMondayAtMidnightUtc() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 1, "2026-11-22T23:59:59.999999"), spin(2, 2, "2026-11-23T00:00:00"))
            .end();

    assertThat(
        result.players(WEEKLY, "2026-11-16T00:00:00"),
        contains("1. player 1, no team, score 1, spins 1"));
    assertThat(
        result.players(WEEKLY, "2026-11-23T00:00:00"),
        contains("1. player 2, no team, score 2, spins 1"));
    assertThat(
        result.players(DAILY, "2026-11-22T00:00:00"),
        contains("1. player 1, no team, score 1, spins 1"));
  }

  @Test
  void spinsBefore1970CountInTheirCalendarPeriods() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 1, "1969-12-31T23:59:59.999999"), spin(2, 2, "1970-01-01T00:00:00"))
            .end();

    List<String> before = List.of("1. player 1, no team, score 1, spins 1");
    assertThat(result.players(HOURLY, "1969-12-31T23:00:00"), is(before));
    assertThat(result.players(DAILY, "1969-12-31T00:00:00"), is(before));
    assertThat(
        result.players(WEEKLY, "1969-12-29T00:00:00"),
        contains(
            "1. player 2, no team, score 2, spins 1", "2. player 1, no team, score 1, spins 1"));
  }

  @Test
  void spinsWithTheSameIdCountOnceAndAreReportedAsDuplicates() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:01").id("a"), spin(1, 100, "12:00:01").id("a"))
            .spins(spin(2, 7, "12:00:02"), spin(2, 7, "12:00:02"))
            .watermarkTo("12:10:00")
            .spins(spin(1, 100, "12:00:01").id("a"))
            .end();

    assertThat(
        result.players(HOURLY, "12:00:00"),
        contains(
            "1. player 1, no team, score 100, spins 1", "2. player 2, no team, score 14, spins 2"));
    assertThat(result.account(), is(new SpinAccount(3, 2, 0)));
  }

  @Test
  void playersWithoutPointsAreRankedButTheirTeamsHaveNoMvp() {
    StoryResult result =
        Story.start().spins(spin(2, 0, "12:00:01").team(7), spin(1, 0, "12:00:02")).end();

    assertThat(
        result.players(HOURLY, "12:00:00"),
        contains(
            "1. player 1, no team, score 0, spins 1", "2. player 2, team 7, score 0, spins 1"));
    assertThat(result.teams(HOURLY, "12:00:00"), contains("1. team 7, score 0, spins 1"));
    assertThat(result.mvps(HOURLY, "12:00:00"), is(empty()));
  }

  @Test
  void aRejectedRecordIsStoredAndDoesNotCount() {
    RejectedSpin noJson =
        new RejectedSpin("gameplay", 0, 7, "not-json", "it is empty", new byte[0]);
    StoryResult result = Story.start().rejectedRecord(noJson).end();

    assertThat(result.rejected(), contains(noJson));
    assertThat(result.read().rows().toList(), is(empty()));
    assertThat(result.account(), is(nullValue()));
  }

  @Test
  void nothingIsPublishedWithoutSpins() {
    StoryResult result = Story.start().watermarkTo("12:00:00").end();

    assertThat(result.read().rows().toList(), is(empty()));
    assertThat(result.hotAsOf(), is(nullValue()));
    assertThat(result.account(), is(nullValue()));
  }
}
