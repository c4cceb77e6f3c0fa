package io.spinboard.oracle.boards;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardDifferenceTest {

  private static final Instant FIVE = Instant.parse("2026-11-22T05:00:00Z");

  @Test
  void equalBoardsDoNotDiffer() {
    BoardDifference difference =
        BoardDifference.between(players(player(1, 7, 100)), players(player(1, 7, 100)));

    assertThat(difference.isEmpty(), is(true));
    assertThat(difference.text(), is(""));
  }

  @Test
  void anotherScoreNamesTheRankAndBothStandings() {
    assertThat(
        BoardDifference.between(players(player(1, 7, 100)), players(player(1, 7, 90))).text(),
        is(
            "top_players HOURLY 2026-11-22T05:00:00Z rank 1:"
                + " expected [player 7, no team, score 100, spins 1],"
                + " found [player 7, no team, score 90, spins 1]"));
  }

  @Test
  void aMissingRankAndAGhostAreDifferences() {
    String seven = "[player 7, no team, score 100, spins 1]";

    assertThat(
        BoardDifference.between(players(player(1, 7, 100)), players(player(3, 7, 100))).lines(),
        contains(
            "top_players HOURLY 2026-11-22T05:00:00Z rank 1: expected " + seven + ", found nothing",
            "top_players HOURLY 2026-11-22T05:00:00Z rank 3: expected nothing, found " + seven));
  }

  @Test
  void aRankHeldTwiceIsADifference() {
    Boards once = players(player(1, 7, 100));
    Boards twice = players(player(1, 7, 100), player(1, 7, 100));

    assertThat(BoardDifference.between(once, twice).lines().size(), is(1));
  }

  @Test
  void noNameIsNotTheNameNull() {
    assertThat(
        BoardDifference.between(teams(null), teams("null")).text(),
        is(
            "top_teams ALL_TIME 1970-01-01T00:00:00Z rank 1:"
                + " expected [team 2, score 5, spins 1],"
                + " found [team 2 \"null\", score 5, spins 1]"));
  }

  @Test
  void hotStreaksOfAnotherMomentAreOtherBoards() {
    assertThat(
        BoardDifference.between(hot(FIVE), hot(FIVE.plusSeconds(1))).lines(),
        contains(
            "hot_streaks as of 2026-11-22T05:00:00Z rank 1: expected"
                + " [player 7, team 2 \"Red\", short 3.0, long 2.0, hotness 1.5], found nothing",
            "hot_streaks as of 2026-11-22T05:00:01Z rank 1: expected nothing, found"
                + " [player 7, team 2 \"Red\", short 3.0, long 2.0, hotness 1.5]"));
  }

  @Test
  void everyBoardIsCompared() {
    var full =
        new Boards(
            List.of(player(1, 7, 100)),
            List.of(new TeamRow(BoardPeriod.ALL_TIME, Instant.EPOCH, 1, 2, "Red", 5, 1)),
            List.of(new MvpRow(BoardPeriod.DAILY, FIVE, 1, 7, 2, null, 4, 5, 0.8)),
            List.of());

    assertThat(
        BoardDifference.between(full, players()).lines(),
        contains(
            "team_mvps DAILY 2026-11-22T05:00:00Z rank 1: expected"
                + " [player 7, team 2, 4 of 5 points, ratio 0.8], found nothing",
            "top_players HOURLY 2026-11-22T05:00:00Z rank 1: expected"
                + " [player 7, no team, score 100, spins 1], found nothing",
            "top_teams ALL_TIME 1970-01-01T00:00:00Z rank 1: expected"
                + " [team 2 \"Red\", score 5, spins 1], found nothing"));
  }

  private static Boards players(PlayerRow... rows) {
    return new Boards(List.of(rows), List.of(), List.of(), List.of());
  }

  private static Boards teams(String name) {
    var row = new TeamRow(BoardPeriod.ALL_TIME, Instant.EPOCH, 1, 2, name, 5, 1);
    return new Boards(List.of(), List.of(row), List.of(), List.of());
  }

  private static Boards hot(Instant asOf) {
    var row = new HotStreakRow(asOf, 1, 7, 2, "Red", 3.0, 2.0, 1.5);
    return new Boards(List.of(), List.of(), List.of(), List.of(row));
  }

  private static PlayerRow player(int rank, int id, long score) {
    return new PlayerRow(BoardPeriod.HOURLY, FIVE, rank, id, null, null, score, 1);
  }
}
