package io.spinboard.oracle;

import static io.spinboard.oracle.Spins.spin;
import static io.spinboard.oracle.boards.BoardPeriod.ALL_TIME;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.TeamRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopTeamsTest {

  private static final String FIVE = "2026-11-22T05:00:00Z";
  private static final String LATER = "2026-11-22T05:00:00.000001Z";

  @Test
  void aPlayersPointsGoToTheTeamNamedOnEachSpin() {
    assertThat(
        topTeams(
            spin(1, 10, FIVE, 20, "Blue"),
            spin(1, 25, FIVE, 30, "Red"),
            spin(2, 20, FIVE, 20, null)),
        contains(row(1, 20, "Blue", 30, 2), row(2, 30, "Red", 25, 1)));
  }

  @Test
  void spinsWithoutTeamAreNobodys() {
    assertThat(
        topTeams(spin(1, 99, FIVE), spin(1, 1, FIVE, 0, null)), contains(row(1, 0, null, 1, 1)));
  }

  @Test
  void equalPointsRankTheSmallerTeamFirstAlsoWithoutPoints() {
    assertThat(
        topTeams(spin(1, 0, FIVE, 30, null), spin(2, 0, FIVE, 20, null)),
        contains(row(1, 20, null, 0, 1), row(2, 30, null, 0, 1)));
  }

  @Test
  void theLatestNameIsShownToTheMicrosecond() {
    assertThat(
        topTeams(
            spin(1, 1, LATER, 20, "Aqua"),
            spin(2, 1, FIVE, 20, "Blue"),
            spin(3, 1, "2026-11-22T05:01:00Z", 20, null)),
        contains(row(1, 20, "Aqua", 3, 3)));
  }

  @Test
  void ofNamesAtOneTimeTheGreatestByCodePointIsShown() {
    // In UTF-16, as Java compares strings, U+1F3B0 comes before U+FF5E.
    assertThat(
        topTeams(
            spin(1, 1, FIVE, 20, "\uFF5E"),
            spin(2, 1, FIVE, 20, "\uD83C\uDFB0"),
            spin(3, 1, FIVE, 20, "zebra")),
        contains(row(1, 20, "\uD83C\uDFB0", 3, 3)));
  }

  @Test
  void aLongerNameIsGreaterThanItsBeginning() {
    assertThat(
        topTeams(spin(1, 1, FIVE, 20, "Blues"), spin(2, 1, FIVE, 20, "Blue")),
        contains(row(1, 20, "Blues", 2, 2)));
  }

  @Test
  void anEmptyNameIsAName() {
    assertThat(
        topTeams(spin(1, 1, LATER, 20, ""), spin(2, 1, FIVE, 20, "Blue")),
        contains(row(1, 20, "", 2, 2)));
  }

  private static List<TeamRow> topTeams(Spin... spins) {
    return new NaiveRecount(List.of(spins), 10).topTeams(ALL_TIME);
  }

  private static TeamRow row(int rank, int team, String name, long score, long spins) {
    return new TeamRow(ALL_TIME, Instant.EPOCH, rank, team, name, score, spins);
  }
}
