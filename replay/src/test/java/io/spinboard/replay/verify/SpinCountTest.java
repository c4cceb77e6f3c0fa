package io.spinboard.replay.verify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.replay.boards.BoardDifference;
import io.spinboard.replay.boards.Boards;
import io.spinboard.replay.boards.Period;
import io.spinboard.replay.recount.Recount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

/** Whatever the spins, the boards are those of the naive recount. */
class SpinCountTest {
  /** The end of an hour, a day and a week at once. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

  private static final HotWindows WINDOWS =
      new HotWindows(Duration.ofSeconds(10), Duration.ofSeconds(60));

  /** The greatest ones make ratios that are equal as doubles and not as fractions. */
  private static final Long[] WINS = {
    0L, 0L, 1L, 1L, 2L, 3L, 100L, 99_999_999_999_999_999L, 100_000_000_000_000_000L
  };

  @Property(tries = 3000)
  void countsAsTheRecountDoes(
      @ForAll("nastySpins") List<Spin> spins,
      @ForAll @NotEmpty Set<Period> kinds,
      @ForAll @IntRange(min = 1, max = 4) int topK,
      @ForAll("moments") long asOfMicros,
      @ForAll @IntRange(min = 1, max = 3) int mostOpen) {
    Instant asOf = Instant.EPOCH.plusNanos(asOfMicros * 1000);
    Boards expected =
        new Recount(spins, topK).boards(kinds, asOf, WINDOWS.shortWindow(), WINDOWS.longWindow());

    Boards found = counted(spins, kinds, topK, asOf, mostOpen);

    assertThat(BoardDifference.between(expected, found).text(), is(""));
    assertThat(found, is(expected));
  }

  private static Boards counted(
      List<Spin> spins, Set<Period> kinds, int topK, Instant asOf, int mostOpen) {
    PeriodBoards periods = new PeriodBoards(EnumSet.copyOf(kinds), topK, mostOpen);
    RecentSpins recent = new RecentSpins(asOf, WINDOWS);
    SpinDecoder decoder = new SpinDecoder(Duration.ZERO, InstantSource.system());
    SpinCount count = new SpinCount(decoder, periods, recent);
    spins.forEach(count::count);
    assertThat(count.account().records(), is((long) spins.size()));
    if (periods.end()) {
      SecondCount second = new SecondCount(decoder, periods);
      spins.forEach(second::count);
    }
    return periods.boards(recent.hotStreaks(topK));
  }

  @Provide
  Arbitrary<List<Spin>> nastySpins() {
    Arbitrary<Integer> teams = Arbitraries.of(Spin.NO_TEAM, 1, 1, 2, 3);
    Arbitrary<String> names =
        Arbitraries.of("", "Red", "red", "Reds", "\uFF5E", "\uD83C\uDFB0", "\uE000")
            .injectNull(0.3);
    Arbitrary<String> ids = Arbitraries.strings().ofLength(1).alpha().injectNull(0.5);
    Arbitrary<Integer> players = Arbitraries.integers().between(0, 5);
    return Combinators.combine(players, Arbitraries.of(WINS), moments(), teams, names, ids)
        .as(SpinCountTest::spin)
        .list()
        .ofMaxSize(40);
  }

  private static Spin spin(int player, long win, long at, int team, String name, String id) {
    return new Spin(player, 10, 50, win, at, team, team == Spin.NO_TEAM ? null : name, id);
  }

  /** Near the end of a week, the end of an hour, 1970, and one another. */
  @Provide
  Arbitrary<Long> moments() {
    Arbitrary<Instant> near =
        Arbitraries.of(
            MONDAY, MONDAY, MONDAY.plusSeconds(3600), MONDAY.minusSeconds(7200), Instant.EPOCH);
    Arbitrary<Long> seconds =
        Arbitraries.longs().between(-60, 15).map(second -> second * 1_000_000);
    Arbitrary<Long> micros = Arbitraries.of(0L, 0L, 1L, -1L, 500_000L);
    return Combinators.combine(near, seconds, micros)
        .as((moment, second, micro) -> Moments.micros(moment) + second + micro);
  }
}
