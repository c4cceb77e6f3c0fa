package io.spinboard.pipeline.story;

import static io.spinboard.pipeline.story.TestSpin.instant;
import static io.spinboard.pipeline.story.TestSpin.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

/** Hot streaks as of the last tick that the watermark has reached. */
class HotStreaksStoryTest {

  @Test
  void hotnessIsTheShortAverageDividedByTheLongAverage() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:05"), spin(1, 300, "12:00:50").team(4, "Red"))
            .spins(spin(2, 50, "12:00:55"))
            .watermarkTo("12:01:00")
            .end();

    assertThat(result.hotAsOf(), is(instant("12:01:00")));
    assertThat(
        result.hotStreaks(),
        contains(
            "1. player 1, team 4 \"Red\", short 300.0, long 200.0, hotness 1.5",
            "2. player 2, no team, short 50.0, long 50.0, hotness 1.0"));
  }

  @Test
  void windowsIncludeTheirStartAndExcludeTheTick() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 999, "11:59:59.999999"), spin(1, 10, "12:00:00"))
            .spins(spin(1, 90, "12:00:49.999999"), spin(1, 50, "12:00:50"))
            .spins(spin(1, 70, "12:00:59.999999"), spin(1, 999, "12:01:00"))
            .watermarkTo("12:01:00.4")
            .end();

    assertThat(result.hotAsOf(), is(instant("12:01:00")));
    assertThat(
        result.hotStreaks(),
        contains("1. player 1, no team, short 60.0, long 55.0, hotness 1.0909090909090908"));
  }

  @Test
  void aPlayerWhoCooledOffIsRemovedWithoutFurtherSpins() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:00"), spin(2, 100, "12:00:08"))
            .watermarkTo("12:00:09")
            .watermarkTo("12:00:12")
            .end();

    assertThat(result.hotAsOf(), is(instant("12:00:12")));
    assertThat(
        result.hotStreaks(),
        contains("1. player 2, no team, short 100.0, long 100.0, hotness 1.0"));
  }

  @Test
  void theBoardIsEmptyWhenEveryPlayerHasCooledOff() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:00"))
            .watermarkTo("12:00:09")
            .watermarkTo("12:00:30")
            .end();

    assertThat(result.hotAsOf(), is(instant("12:00:30")));
    assertThat(result.hotStreaks(), is(empty()));
  }

  @Test
  void aPlayerWithoutPointsIsNotListedAndOneWithoutRecentPointsHasHotnessZero() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 0, "12:00:08"), spin(2, 100, "12:00:00"), spin(2, 0, "12:00:19"))
            .watermarkTo("12:00:20")
            .end();

    assertThat(
        result.hotStreaks(), contains("1. player 2, no team, short 0.0, long 50.0, hotness 0.0"));
  }

  @Test
  void equallyHotPlayersAreOrderedById() {
    StoryResult result =
        Story.start()
            .spins(spin(30, 7, "12:00:01"), spin(5, 900, "12:00:02"), spin(11, 1, "12:00:03"))
            .watermarkTo("12:00:10")
            .end();

    assertThat(
        result.hotStreaks(),
        contains(
            "1. player 5, no team, short 900.0, long 900.0, hotness 1.0",
            "2. player 11, no team, short 1.0, long 1.0, hotness 1.0",
            "3. player 30, no team, short 7.0, long 7.0, hotness 1.0"));
  }

  @Test
  void theFirstBoardIsPublishedBeforeTheWatermarkReachesTheNewestSpin() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:01:50"), spin(2, 100, "12:02:00"))
            .watermarkTo("12:01:56")
            .end();

    assertThat(result.hotAsOf(), is(instant("12:01:56")));
    assertThat(
        result.hotStreaks(),
        contains("1. player 1, no team, short 100.0, long 100.0, hotness 1.0"));
  }

  @Test
  void theLastTickOfBoundedInputIsTheBoundOnDisorderBehindTheNewestSpin() {
    StoryResult result =
        Story.start().spins(spin(1, 100, "12:00:00"), spin(2, 100, "12:00:07.5")).end();

    assertThat(result.hotAsOf(), is(instant("12:00:02")));
    assertThat(
        result.hotStreaks(),
        contains("1. player 1, no team, short 100.0, long 100.0, hotness 1.0"));
  }

  @Test
  void ticksBefore1970AreEvaluated() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "1969-12-31T23:59:50.5"))
            .watermarkTo("1969-12-31T23:59:58.3")
            .end();

    assertThat(result.hotAsOf(), is(instant("1969-12-31T23:59:58")));
    assertThat(
        result.hotStreaks(),
        contains("1. player 1, no team, short 100.0, long 100.0, hotness 1.0"));
  }
}
