package io.spinboard.pipeline.story;

import static io.spinboard.pipeline.story.Told.moment;
import static io.spinboard.pipeline.story.Told.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

/** Hot streaks as of the latest tick that the watermark has passed. */
class HotStreaksStoryTest {

  @Test
  void streakIsTheRecentAverageOverTheLongerOne() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:05"), spin(1, 300, "12:00:50").team(4, "Red"))
            .arrive(spin(2, 50, "12:00:55"))
            .watermark("12:01:00")
            .ends();

    assertThat(ending.hotAsOf(), is(moment("12:01:00")));
    assertThat(
        ending.hot(),
        contains(
            "1. player 1, team 4 \"Red\", short 300.0, long 200.0, hotness 1.5",
            "2. player 2, no team, short 50.0, long 50.0, hotness 1.0"));
  }

  @Test
  void windowsIncludeTheirStartAndExcludeTheTick() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 999, "11:59:59.999999"), spin(1, 10, "12:00:00"))
            .arrive(spin(1, 90, "12:00:49.999999"), spin(1, 50, "12:00:50"))
            .arrive(spin(1, 70, "12:00:59.999999"), spin(1, 999, "12:01:00"))
            .watermark("12:01:00.4")
            .ends();

    assertThat(ending.hotAsOf(), is(moment("12:01:00")));
    assertThat(
        ending.hot(),
        contains("1. player 1, no team, short 60.0, long 55.0, hotness 1.0909090909090908"));
  }

  @Test
  void whoeverCooledOffLeavesTheBoardThoughNobodySpins() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:00"), spin(2, 100, "12:00:08"))
            .watermark("12:00:09")
            .watermark("12:00:12")
            .ends();

    assertThat(ending.hotAsOf(), is(moment("12:00:12")));
    assertThat(
        ending.hot(), contains("1. player 2, no team, short 100.0, long 100.0, hotness 1.0"));
  }

  @Test
  void whenAllHaveCooledOffTheBoardIsEmpty() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:00:00"))
            .watermark("12:00:09")
            .watermark("12:00:30")
            .ends();

    assertThat(ending.hotAsOf(), is(moment("12:00:30")));
    assertThat(ending.hot(), is(empty()));
  }

  @Test
  void playerWithoutPointsIsNotHotAndOneWithoutRecentPointsIsCold() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 0, "12:00:08"), spin(2, 100, "12:00:00"), spin(2, 0, "12:00:19"))
            .watermark("12:00:20")
            .ends();

    assertThat(ending.hot(), contains("1. player 2, no team, short 0.0, long 50.0, hotness 0.0"));
  }

  @Test
  void equallyHotPlayersAreInTheOrderOfTheirIds() {
    Ending ending =
        Story.begins()
            .arrive(spin(30, 7, "12:00:01"), spin(5, 900, "12:00:02"), spin(11, 1, "12:00:03"))
            .watermark("12:00:10")
            .ends();

    assertThat(
        ending.hot(),
        contains(
            "1. player 5, no team, short 900.0, long 900.0, hotness 1.0",
            "2. player 11, no team, short 1.0, long 1.0, hotness 1.0",
            "3. player 30, no team, short 7.0, long 7.0, hotness 1.0"));
  }

  @Test
  void firstBoardDoesNotWaitForTheWatermarkToReachTheNewestSpin() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "12:01:50"), spin(2, 100, "12:02:00"))
            .watermark("12:01:56")
            .ends();

    assertThat(ending.hotAsOf(), is(moment("12:01:56")));
    assertThat(
        ending.hot(), contains("1. player 1, no team, short 100.0, long 100.0, hotness 1.0"));
  }

  @Test
  void endOfARecordingHasTheBoardOfTheWatermarkBehindItsNewestSpin() {
    Ending ending =
        Story.begins().arrive(spin(1, 100, "12:00:00"), spin(2, 100, "12:00:07.5")).ends();

    assertThat(ending.hotAsOf(), is(moment("12:00:02")));
    assertThat(
        ending.hot(), contains("1. player 1, no team, short 100.0, long 100.0, hotness 1.0"));
  }

  @Test
  void ticksBefore1970AreTicksToo() {
    Ending ending =
        Story.begins()
            .arrive(spin(1, 100, "1969-12-31T23:59:50.5"))
            .watermark("1969-12-31T23:59:58.3")
            .ends();

    assertThat(ending.hotAsOf(), is(moment("1969-12-31T23:59:58")));
    assertThat(
        ending.hot(), contains("1. player 1, no team, short 100.0, long 100.0, hotness 1.0"));
  }
}
