package io.spinboard.oracle;

import static io.spinboard.oracle.Spins.spin;
import static io.spinboard.oracle.boards.BoardPeriod.ALL_TIME;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.MvpRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamMvpsTest {

  private static final String FIVE = "2026-11-22T05:00:00Z";

  @Test
  void aTeamsBestPlayerIsRankedByTheShareInItsPoints() {
    assertThat(
        mvps(
            spin(1, 75, FIVE, 20, "Blue"),
            spin(2, 25, FIVE, 20, "Blue"),
            spin(3, 8, FIVE, 30, "Red"),
            spin(4, 2, FIVE, 30, "Red")),
        contains(row(1, 3, 30, "Red", 8, 10, 0.8), row(2, 1, 20, "Blue", 75, 100, 0.75)));
  }

  @Test
  void equalPointsForATeamMakeTheSmallerPlayerItsBest() {
    assertThat(
        mvps(spin(7, 5, FIVE, 20, null), spin(6, 5, FIVE, 20, null)),
        contains(row(1, 6, 20, null, 5, 10, 0.5)));
  }

  @Test
  void onlyPointsForTheTeamItselfCount() {
    assertThat(
        mvps(
            spin(1, 1, FIVE, 20, null),
            spin(1, 100, FIVE, 30, null),
            spin(1, 1000, FIVE),
            spin(2, 3, FIVE, 20, null)),
        contains(row(1, 1, 30, null, 100, 100, 1.0), row(2, 2, 20, null, 3, 4, 0.75)));
  }

  @Test
  void aTeamWithoutPointsHasNoBestPlayer() {
    assertThat(mvps(spin(1, 0, FIVE, 20, "Blue")), is(List.of()));
  }

  @Test
  void equalSharesRankTheSmallerPlayerThenTheSmallerTeam() {
    assertThat(
        mvps(spin(9, 2, FIVE, 10, null), spin(1, 3, FIVE, 40, null), spin(1, 4, FIVE, 30, null)),
        contains(
            row(1, 1, 30, null, 4, 4, 1.0),
            row(2, 1, 40, null, 3, 3, 1.0),
            row(3, 9, 10, null, 2, 2, 1.0)));
  }

  @Test
  void sharesThatAreTheSameDoubleAreStillToldApart() {
    long most = 1_000_000_000_000_000_000L;

    // (n-1)/(n+1) against (n-2)/n: both 1.0 as doubles, the first one is greater.
    assertThat(
        mvps(
            spin(1, most - 2, FIVE, 10, null),
            spin(5, 2, FIVE, 10, null),
            spin(2, most - 1, FIVE, 20, null),
            spin(6, 2, FIVE, 20, null)),
        contains(
            row(1, 2, 20, null, most - 1, most + 1, 1.0),
            row(2, 1, 10, null, most - 2, most, 1.0)));
  }

  private static List<MvpRow> mvps(Spin... spins) {
    return new NaiveRecount(List.of(spins), 10).teamMvps(ALL_TIME);
  }

  private static MvpRow row(
      int rank, int player, int team, String name, long points, long teamPoints, double ratio) {
    return new MvpRow(ALL_TIME, Instant.EPOCH, rank, player, team, name, points, teamPoints, ratio);
  }
}
