package io.spinboard.pipeline.hotness;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.spinboard.events.Spin;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of hot streaks is total and compares ratios of averages as fractions. */
class HotStandingTest {
  private static final long HUGE = 1_000_000_000_000_000_000L;

  @Example
  void ratiosThatRoundToTheSameDoubleAreDistinguished() {
    HotStanding hotter = hot(9, HUGE - 1, 1, HUGE, 1);
    HotStanding cooler = hot(1, HUGE - 2, 1, HUGE - 1, 1);

    assertThat(HotStanding.ORDER.compare(hotter, cooler), is(lessThan(0)));
  }

  @Example
  void equalRatiosOfDifferentSumsAreOrderedById() {
    HotStanding smallerId = hot(1, 1, 3, 1, 1);
    HotStanding greaterId = hot(2, 700, 21, 100, 1);

    assertThat(HotStanding.ORDER.compare(smallerId, greaterId), is(lessThan(0)));
  }

  @Example
  void playersWithHotnessZeroAreLastAndOrderedById() {
    assertThat(HotStanding.ORDER.compare(hot(2, 1, 9, HUGE, 1), hot(1, 0, 1, 1, 9)), lessThan(0));
    assertThat(HotStanding.ORDER.compare(hot(1, 0, 1, HUGE, 1), hot(2, 0, 9, 1, 1)), lessThan(0));
  }

  @Property
  void theOrderEqualsThatOfExactFractions(
      @ForAll("standings") HotStanding a, @ForAll("standings") HotStanding b) {
    int byRatiosThenIds = product(b, a).compareTo(product(a, b));
    if (byRatiosThenIds == 0) {
      byRatiosThenIds = Integer.compare(a.playerId(), b.playerId());
    }

    assertThat(
        Integer.signum(HotStanding.ORDER.compare(a, b)), is(Integer.signum(byRatiosThenIds)));
  }

  /** One hotness's numerator times the other's denominator: compares ratios without division. */
  private static BigInteger product(HotStanding one, HotStanding other) {
    return big(one.shortSum())
        .multiply(big(one.longSpins()))
        .multiply(big(other.shortSpins()))
        .multiply(big(other.longSum()));
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static HotStanding hot(
      int player, long shortSum, long shortSpins, long longSum, long longSpins) {
    return new HotStanding(player, Spin.NO_TEAM, null, shortSum, shortSpins, longSum, longSpins);
  }

  @Provide
  Arbitrary<HotStanding> standings() {
    Arbitrary<Integer> ids = Arbitraries.integers().between(0, 2);
    Arbitrary<Long> sums =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 6),
            Arbitraries.longs().between(HUGE - 3, HUGE),
            Arbitraries.longs().between(1, Long.MAX_VALUE));
    Arbitrary<Long> spins =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 4), Arbitraries.longs().between(1, 1L << 40));
    return Combinators.combine(ids, sums, spins, sums, spins)
        .as(
            (player, shortSum, shortSpins, longSum, longSpins) ->
                hot(player, shortSum, shortSpins, Math.max(1, longSum), longSpins));
  }
}
