package io.spinboard.pipeline.standings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of MVPs is total and compares shares as fractions. */
class MvpStandingTest {
  private static final long HUGE = 1_000_000_000_000_000_000L;

  @Example
  void sharesThatRoundToTheSameDoubleAreDistinguished() {
    MvpStanding greater = new MvpStanding(9, 9, HUGE - 1, HUGE);
    MvpStanding smaller = new MvpStanding(1, 1, HUGE - 2, HUGE - 1);
    assertThat(asDouble(greater), is(asDouble(smaller)));

    assertThat(MvpStanding.ORDER.compare(greater, smaller), is(lessThan(0)));
  }

  @Example
  void equalSharesOfDifferentSumsAreOrderedByPlayerThenByTeam() {
    assertThat(
        MvpStanding.ORDER.compare(
            new MvpStanding(1, 7, HUGE / 3, HUGE), new MvpStanding(1, 8, HUGE / 3 * 2, HUGE * 2)),
        is(lessThan(0)));
    assertThat(
        MvpStanding.ORDER.compare(new MvpStanding(1, 8, 1, 3), new MvpStanding(2, 7, 2, 6)),
        is(lessThan(0)));
  }

  @Property
  void theOrderEqualsThatOfExactFractions(
      @ForAll("standings") MvpStanding a, @ForAll("standings") MvpStanding b) {
    int bySharesThenIds = product(b, a).compareTo(product(a, b));
    if (bySharesThenIds == 0) {
      bySharesThenIds = Integer.compare(a.playerId(), b.playerId());
    }
    if (bySharesThenIds == 0) {
      bySharesThenIds = Integer.compare(a.teamId(), b.teamId());
    }

    assertThat(
        Integer.signum(MvpStanding.ORDER.compare(a, b)), is(Integer.signum(bySharesThenIds)));
  }

  /** One player's total times the other's team total: compares shares without division. */
  private static BigInteger product(MvpStanding one, MvpStanding other) {
    return BigInteger.valueOf(one.playerTotal()).multiply(BigInteger.valueOf(other.teamTotal()));
  }

  private static double asDouble(MvpStanding mvp) {
    return (double) mvp.playerTotal() / mvp.teamTotal();
  }

  @Provide
  Arbitrary<MvpStanding> standings() {
    Arbitrary<Integer> ids = Arbitraries.integers().between(0, 2);
    Arbitrary<Long> totals =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 6),
            Arbitraries.longs().between(HUGE - 3, HUGE),
            Arbitraries.longs().between(1, Long.MAX_VALUE));
    return Combinators.combine(ids, ids, totals, totals)
        .as(
            (player, team, one, other) ->
                new MvpStanding(player, team, Math.min(one, other), Math.max(one, other)));
  }
}
