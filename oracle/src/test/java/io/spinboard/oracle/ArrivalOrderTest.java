package io.spinboard.oracle;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for any spins: few players, teams and times, so that ties are common. */
class ArrivalOrderTest {

  @Property(tries = 300)
  void anyOrderOfArrivalGivesTheSameBoards(
      @ForAll("spins") List<Spin> spins, @ForAll Random order) {
    var shuffled = new ArrayList<>(spins);
    Collections.shuffle(shuffled, order);

    assertThat(BoardDifference.between(boards(spins), boards(shuffled)).text(), is(""));
  }

  @Property(tries = 300)
  void deliveringEverythingTwiceChangesNothing(@ForAll("spins") List<Spin> spins) {
    var identified = new ArrayList<Spin>();
    for (Spin spin : spins) {
      identified.add(Spins.withId("spin-" + identified.size(), spin));
    }
    var twice = new ArrayList<>(identified);
    twice.addAll(identified);

    assertThat(boards(twice), is(boards(spins)));
  }

  @Provide
  Arbitrary<List<Spin>> spins() {
    Arbitrary<Integer> players = Arbitraries.integers().between(0, 4);
    Arbitrary<Long> wins = Arbitraries.longs().between(0, 3);
    Arbitrary<Long> times = Arbitraries.longs().between(-3, 3).map(tens -> tens * 20_000_000);
    Arbitrary<Integer> teams = Arbitraries.of(Spin.NO_TEAM, 0, 1, 2);
    Arbitrary<String> names = Arbitraries.of("Red", "Blue").injectNull(0.3);
    return Combinators.combine(players, wins, times, teams, names)
        .as((player, win, at, team, name) -> new Spin(player, 1, 1, win, at, team, name, null))
        .list()
        .ofMaxSize(40);
  }

  private static Boards boards(List<Spin> spins) {
    return new NaiveRecount(spins, 3)
        .boards(
            EnumSet.allOf(BoardPeriod.class),
            Instant.ofEpochSecond(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(90));
  }
}
