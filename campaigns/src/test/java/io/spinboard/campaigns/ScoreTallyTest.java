package io.spinboard.campaigns;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreTallyTest {
  private static Spin spin(int stake, long win, long atMicros) {
    return new Spin(1, 1, stake, win, atMicros, 7, null, null);
  }

  private static CampaignStanding of(Scoring scoring, Spin... spins) {
    ScoreTally tally = new ScoreTally();
    for (Spin spin : spins) {
      tally.add(spin, scoring, Subject.PLAYER);
    }
    return tally.standing(1);
  }

  @Test
  void aSumIsReachedAtTheLastSpinThatChangedIt() {
    Spin[] spins = {spin(10, 25, 1), spin(0, 5, 4), spin(10, 0, 3), spin(10, 10, 9)};
    assertThat(of(Scoring.WIN, spins), is(new CampaignStanding(1, null, 40, 4, 9)));
    assertThat(of(Scoring.NET, spins), is(new CampaignStanding(1, null, 10, 4, 4)));
    assertThat(of(Scoring.TURNOVER, spins), is(new CampaignStanding(1, null, 30, 4, 9)));
    assertThat(of(Scoring.SPINS, spins), is(new CampaignStanding(1, null, 4, 4, 9)));
    assertThat(
        of(Scoring.MULTIPLIER_SUM, spins), is(new CampaignStanding(1, null, 3_500_000, 4, 9)));
  }

  @Test
  void aMaximumIsReachedAtTheEarliestSpinThatHasIt() {
    CampaignStanding best =
        of(Scoring.MULTIPLIER_MAX, spin(3, 10, 8), spin(3, 10, 5), spin(0, 99, 1), spin(3, 9, 2));
    assertThat(best, is(new CampaignStanding(1, null, 3_333_333, 4, 5)));
  }

  @Test
  void withoutAScoreTheFirstSpinIsTheTimeReached() {
    assertThat(
        of(Scoring.WIN, spin(1, 0, 6), spin(1, 0, 2)), is(new CampaignStanding(1, null, 0, 2, 2)));
    assertThat(
        of(Scoring.MULTIPLIER_MAX, spin(0, 9, 6)), is(new CampaignStanding(1, null, 0, 1, 6)));
  }

  @Test
  void aSumOfMultipliersSaturates() {
    Spin[] spins = Collections.nCopies(12, spin(1, 1_000_000_000_000L, 1)).toArray(Spin[]::new);
    assertThat(of(Scoring.MULTIPLIER_SUM, spins).score(), is(Long.MAX_VALUE));
  }

  @Test
  void aTeamHasTheNameOnItsLatestSpin() {
    ScoreTally tally = new ScoreTally();
    for (Spin spin :
        List.of(
            new Spin(1, 1, 1, 1, 5, 7, "b", null),
            new Spin(1, 1, 1, 1, 5, 7, "a", null),
            new Spin(1, 1, 1, 1, 9, 7, null, null),
            new Spin(1, 1, 1, 1, 3, 7, "z", null))) {
      tally.add(spin, Scoring.WIN, Subject.TEAM);
    }
    assertThat(tally.standing(7).name(), is("b"));
  }

  @Property
  void theResultDependsOnNeitherOrderNorMerging(
      @ForAll("spins") List<Spin> spins, @ForAll Scoring scoring, @ForAll long seed) {
    List<Spin> shuffled = new ArrayList<>(spins);
    Collections.shuffle(shuffled, new Random(seed));
    ScoreTally whole = new ScoreTally();
    spins.forEach(spin -> whole.add(spin, scoring, Subject.TEAM));
    ScoreTally parts = new ScoreTally();
    int cut = shuffled.size() / 3;
    for (List<Spin> part :
        List.of(shuffled.subList(0, cut), shuffled.subList(cut, shuffled.size()))) {
      ScoreTally tally = new ScoreTally();
      part.forEach(spin -> tally.add(spin, scoring, Subject.TEAM));
      parts.add(tally, scoring);
    }
    assertThat(parts.standing(7), is(whole.standing(7)));
  }

  @Provide
  Arbitrary<List<Spin>> spins() {
    Arbitrary<Spin> spin =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.longs().between(0, 4),
                Arbitraries.longs().between(0, 5),
                Arbitraries.of("a", "b", "\uD83C\uDFB0").injectNull(0.3))
            .as((stake, win, at, name) -> new Spin(1, 1, stake, win, at, 7, name, null));
    return spin.list().ofMinSize(1).ofMaxSize(12);
  }
}
