package io.spinboard.pipeline.hotness;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums updated from tick to tick equal sums computed from scratch at each tick. */
class HotWindowsTest {
  private static final HotSettings SETTINGS =
      HotSettings.of(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(1));
  private static final long SECOND = 1_000_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void updatedSumsEqualSumsFromScratch(long seed) throws IOException {
    Random random = new Random(seed);
    HotSlices updated = new HotSlices();
    List<Spin> all = new ArrayList<>();
    long tick = 0;
    for (int step = 0; step < 60; step++) {
      for (int i = 0; i < 40; i++) {
        Spin spin = spin(random, tick);
        all.add(spin);
        updated.add(spin, SETTINGS);
      }
      // Mostly the next tick, sometimes a jump beyond both windows.
      tick += random.nextInt(12) == 0 ? (1 + random.nextInt(9)) * SECOND : SECOND;

      List<HotStanding> expected = fromScratch(all).hottest(tick, SETTINGS, 5);
      assertThat("tick " + step, updated.hottest(tick, SETTINGS, 5), is(expected));
      if (random.nextInt(15) == 0) {
        updated = roundTrip(new HotSlicesCoder(), updated);
      }
    }
  }

  private static HotSlices fromScratch(List<Spin> spins) {
    HotSlices slices = new HotSlices();
    spins.forEach(spin -> slices.add(spin, SETTINGS));
    return slices;
  }

  /**
   * Generates a spin from 8 s before to 3 s after the tick, so some are older than both windows.
   * Few players spin often and many spin rarely; players change teams and teams change names.
   */
  private static Spin spin(Random random, long tick) {
    long time = tick - 8 * SECOND + random.nextLong(11 * SECOND) / 100_000 * 100_000;
    int team = random.nextInt(4) - 1;
    String name = random.nextInt(3) == 0 ? null : "name " + random.nextInt(3);
    int player = random.nextInt(random.nextBoolean() ? 12 : 2_000);
    return new Spin(player, 1, 1, random.nextInt(4), time, team, team < 0 ? null : name, null);
  }
}
