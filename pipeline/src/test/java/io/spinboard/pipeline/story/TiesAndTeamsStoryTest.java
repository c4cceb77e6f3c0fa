package io.spinboard.pipeline.story;

import static io.spinboard.oracle.boards.BoardPeriod.ALL_TIME;
import static io.spinboard.oracle.boards.BoardPeriod.HOURLY;
import static io.spinboard.pipeline.story.TestSpin.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The order of ties does not depend on the order of arrival; a team's name is that of its latest
 * spin.
 */
class TiesAndTeamsStoryTest {

  @Test
  void playersWithEqualScoresAreOrderedByIdAndCutOffAfterTopK() {
    StoryResult result =
        Story.start()
            .spins(spin(9, 5, "12:00:01"), spin(4, 5, "12:00:02"))
            .spins(spin(17, 5, "12:00:00"), spin(2, 5, "12:00:03"))
            .end();

    assertThat(
        result.players(ALL_TIME, null),
        contains(
            "1. player 2, no team, score 5, spins 1",
            "2. player 4, no team, score 5, spins 1",
            "3. player 9, no team, score 5, spins 1"));
  }

  @Test
  void teamsWithEqualScoresAreOrderedByIdAndNotByName() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 5, "12:00:01").team(8, "Same"), spin(2, 5, "12:00:01").team(3, "Same"))
            .end();

    assertThat(
        result.teams(ALL_TIME, null),
        contains("1. team 3 \"Same\", score 5, spins 1", "2. team 8 \"Same\", score 5, spins 1"));
  }

  @Test
  void theMvpAmongEqualPlayersHasTheSmallestId() {
    StoryResult result =
        Story.start()
            .spins(spin(9, 5, "12:00:01").team(1))
            .spins(spin(4, 5, "12:00:02").team(1))
            .end();

    assertThat(
        result.mvps(ALL_TIME, null), contains("1. player 4, team 1, 5 of 10 points, ratio 0.5"));
  }

  @Test
  void mvpsWithEqualSharesAreOrderedByPlayerThenByTeam() {
    StoryResult result =
        Story.start()
            .spins(spin(6, 10, "12:00:01").team(5), spin(6, 30, "12:00:01").team(4))
            .spins(spin(3, 7, "12:00:01").team(9))
            .end();

    assertThat(
        result.mvps(ALL_TIME, null),
        contains(
            "1. player 3, team 9, 7 of 7 points, ratio 1.0",
            "2. player 6, team 4, 30 of 30 points, ratio 1.0",
            "3. player 6, team 5, 10 of 10 points, ratio 1.0"));
  }

  @Test
  void pointsStayWithTheirTeamWhenThePlayerChangesTeams() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:01").team(1, "Red"))
            .spins(spin(1, 40, "12:00:02").team(2, "Blue"), spin(2, 60, "12:00:03").team(2))
            .spins(spin(1, 5, "12:00:04"))
            .end();

    assertThat(
        result.players(HOURLY, "12:00:00"),
        contains(
            "1. player 1, team 2 \"Blue\", score 145, spins 3",
            "2. player 2, team 2 \"Blue\", score 60, spins 1"));
    assertThat(
        result.mvps(HOURLY, "12:00:00"),
        contains(
            "1. player 1, team 1 \"Red\", 100 of 100 points, ratio 1.0",
            "2. player 2, team 2 \"Blue\", 60 of 100 points, ratio 0.6"));
  }

  @Test
  void ofTwoTeamsAtTheSameEventTimeTheOneWithTheGreaterIdIsShown() {
    List<String> shown = List.of("1. player 1, team 6, score 3, spins 2");

    assertThat(
        Story.start()
            .spins(spin(1, 1, "12:00:01").team(6), spin(1, 2, "12:00:01").team(5))
            .end()
            .players(ALL_TIME, null),
        is(shown));
    assertThat(
        Story.start()
            .spins(spin(1, 2, "12:00:01").team(5))
            .spins(spin(1, 1, "12:00:01").team(6))
            .end()
            .players(ALL_TIME, null),
        is(shown));
  }

  @Test
  void aRenamedTeamShowsItsLatestNameInTheRowsOfAllItsPlayers() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 100, "12:00:01").team(1, "Red"))
            .refresh()
            .spins(spin(2, 0, "12:00:09").team(1, "Crimson"))
            .refresh()
            .spins(spin(2, 0, "12:00:05").team(1, "Scarlet"), spin(2, 0, "12:00:10").team(1))
            .end();

    assertThat(
        result.players(HOURLY, "12:00:00").get(0),
        is("1. player 1, team 1 \"Crimson\", score 100, spins 1"));
    assertThat(
        result.teams(HOURLY, "12:00:00"), contains("1. team 1 \"Crimson\", score 100, spins 4"));
  }

  @Test
  void ofNamesAtTheSameEventTimeTheGreatestByCodePointIsShown() {
    String beyondTheBasicPlane = "\uD83D\uDE00";
    String lastOfTheBasicPlane = "\uFF5E";
    StoryResult result =
        Story.start()
            .spins(spin(1, 1, "12:00:01").team(1, beyondTheBasicPlane))
            .spins(spin(2, 1, "12:00:01").team(1, lastOfTheBasicPlane))
            .spins(spin(3, 1, "12:00:01").team(1, "Zebra"))
            .end();

    assertThat(
        result.teams(ALL_TIME, null),
        contains("1. team 1 \"" + beyondTheBasicPlane + "\", score 3, spins 3"));
  }

  @Test
  void aTeamNameFromAnotherHourIsNotShown() {
    StoryResult result =
        Story.start()
            .spins(spin(1, 1, "12:00:01").team(1, "Red"), spin(1, 1, "13:00:01").team(1))
            .end();

    assertThat(result.teams(HOURLY, "13:00:00"), contains("1. team 1, score 1, spins 1"));
    assertThat(result.teams(ALL_TIME, null), contains("1. team 1 \"Red\", score 2, spins 2"));
  }
}
