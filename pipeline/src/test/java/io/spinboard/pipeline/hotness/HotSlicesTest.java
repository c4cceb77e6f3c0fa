package io.spinboard.pipeline.hotness;

import static io.spinboard.pipeline.story.TestSpin.spin;
import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.story.AdversarialSpins;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotSlicesTest {
  private static final HotSettings SETTINGS =
      HotSettings.of(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(1));

  @Test
  void withoutSpinsNoPlayerIsHot() {
    assertThat(new HotSlices().hottest(0, SETTINGS, 10), is(empty()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theHottestDoNotDependOnTheOrderOfSpinsOrOnCheckpoints(long seed) throws IOException {
    List<Spin> spins = AdversarialSpins.of(seed, 200);
    List<Spin> shuffled = new ArrayList<>(spins);
    Collections.shuffle(shuffled, new Random(seed));
    long asOf = SETTINGS.ticks().at(spins.get(150).eventTimeMicros());

    List<HotStanding> hottest = slices(spins).hottest(asOf, SETTINGS, 4);

    assertThat(slices(shuffled).hottest(asOf, SETTINGS, 4), is(hottest));
    assertThat(
        roundTrip(new HotSlicesCoder(), slices(shuffled)).hottest(asOf, SETTINGS, 4), is(hottest));
  }

  @Test
  void slicesOutsideOfAllWindowsAreRemoved() {
    HotSlices slices = new HotSlices();
    slices.add(spin(1, 5, "12:00:00").spin(), SETTINGS);
    slices.add(spin(1, 5, "12:00:01").spin(), SETTINGS);
    slices.add(spin(1, 5, "12:30:00").spin(), SETTINGS);
    long asOf = spin(1, 0, "12:01:01").spin().eventTimeMicros();

    slices.hottest(asOf, SETTINGS, 1);

    assertThat(slices.windows().past().keySet(), contains(asOf - SETTINGS.longMicros()));
    assertThat(slices.ahead().keySet(), contains(spin(1, 0, "12:30:00").spin().eventTimeMicros()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void skippingToATickKeepsOnlyItsWindows(long seed) {
    List<Spin> spins = AdversarialSpins.of(seed, 200);
    long newest = spins.stream().mapToLong(Spin::eventTimeMicros).max().orElseThrow();
    HotSlices slices = new HotSlices();
    for (Spin spin : spins) {
      slices.add(spin, SETTINGS);
      slices.skipTo(SETTINGS.ticks().at(slices.ahead().lastKey() - 5_000_000), SETTINGS);
    }
    long asOf = SETTINGS.ticks().at(newest - 5_000_000);

    assertThat(slices.ahead().firstKey(), is(greaterThanOrEqualTo(asOf - SETTINGS.longMicros())));
    assertThat(slices.hottest(asOf, SETTINGS, 4), is(slices(spins).hottest(asOf, SETTINGS, 4)));
  }

  private static HotSlices slices(List<Spin> spins) {
    HotSlices slices = new HotSlices();
    spins.forEach(spin -> slices.add(spin, SETTINGS));
    return slices;
  }
}
