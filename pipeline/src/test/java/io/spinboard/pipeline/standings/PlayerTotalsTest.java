package io.spinboard.pipeline.standings;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The totals in arrays equal those in a map of objects, for any number of players. */
class PlayerTotalsTest {
  private static final int SPINS = 200_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1_000, 100_000, Integer.MAX_VALUE})
  void totalsEqualThoseOfAMap(int players) throws IOException {
    Random random = new Random(players);
    PlayerStandings standings = new PlayerStandings();
    Map<Integer, PlayerStanding> expected = new HashMap<>();
    for (int i = 0; i < SPINS; i++) {
      if (i == SPINS / 2) {
        standings = roundTrip(new PlayerStandingsCoder(), standings);
      }
      int player = random.nextInt(players);
      int win = random.nextInt(100);
      // Event times increase, so the last team is the latest.
      int team = random.nextInt(4) + Spin.NO_TEAM;
      standings.add(new Spin(player, 1, 1, win, i, team, null, null));
      expected.merge(player, new PlayerStanding(player, team, win, 1), PlayerTotalsTest::add);
    }
    assertThat(all(standings.players()), is(expected));
    assertThat(standings.players().spins(), is((long) SPINS));
  }

  private static PlayerStanding add(PlayerStanding before, PlayerStanding spin) {
    return new PlayerStanding(
        before.playerId(),
        spin.teamId() == Spin.NO_TEAM ? before.teamId() : spin.teamId(),
        before.score() + spin.score(),
        before.spins() + spin.spins());
  }

  private static Map<Integer, PlayerStanding> all(PlayerTotals totals) {
    Map<Integer, PlayerStanding> all = new HashMap<>();
    for (int row = 0; row < totals.size(); row++) {
      PlayerStanding standing = totals.standing(row);
      all.put(standing.playerId(), standing);
    }
    return all;
  }
}
