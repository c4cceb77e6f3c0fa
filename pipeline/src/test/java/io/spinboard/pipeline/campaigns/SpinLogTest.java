package io.spinboard.pipeline.campaigns;

import static io.spinboard.pipeline.campaigns.TestCampaigns.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpinLogTest {
  private static final int GENERATION = SpinLog.GENERATION;

  private final SpinLog log = new SpinLog(Long.MIN_VALUE);

  @Test
  void aFullGenerationStartsANewOne() {
    assertThat(log.add(spins(0, GENERATION - 1)), is(false));
    assertThat(log.room(), is(1));
    assertThat(log.add(spins(GENERATION - 1, GENERATION)), is(true));
    assertThat(log.room(), is(GENERATION));
  }

  @Test
  void theLastFullGenerationIsRetained() {
    log.add(spins(0, GENERATION));
    log.add(spins(GENERATION, GENERATION + 3));

    assertThat(timesFrom(0), is(times(0, GENERATION + 3)));
    assertThat(log.coversFrom(0), is(true));
  }

  @Test
  void theGenerationBeforeItIsDropped() {
    log.add(spins(0, GENERATION));
    log.add(spins(GENERATION, 2 * GENERATION));

    assertThat(timesFrom(0), is(times(GENERATION, 2 * GENERATION)));
    assertThat(log.coversFrom(GENERATION - 1), is(false));
    assertThat(log.coversFrom(GENERATION), is(true));
  }

  @Test
  void spinsAreVisitedFromANumberInEitherGeneration() {
    log.add(spins(0, GENERATION));
    log.add(spins(GENERATION, GENERATION + 3));

    assertThat(timesFrom(GENERATION - 2), is(times(GENERATION - 2, GENERATION + 3)));
    assertThat(timesFrom(GENERATION + 1), is(times(GENERATION + 1, GENERATION + 3)));
    assertThat(timesFrom(log.next()), is(List.of()));
  }

  @Test
  void skippedSpinsAreNumberedAndDropped() {
    log.add(spins(0, 3));
    log.skip(spins(3, 5));

    assertThat(timesFrom(0), is(List.of()));
    assertThat(log.next(), is(5L));
    assertThat(log.coversFrom(4), is(false));
    assertThat(log.coversFrom(5), is(true));
  }

  private static List<Spin> spins(int from, int to) {
    return IntStream.range(from, to).mapToObj(micros -> spin(1, 1, micros)).toList();
  }

  private static List<Long> times(int from, int to) {
    return spins(from, to).stream().map(Spin::eventTimeMicros).toList();
  }

  private List<Long> timesFrom(long number) {
    List<Long> times = new ArrayList<>();
    log.forEachFrom(number, spin -> times.add(spin.eventTimeMicros()), () -> {});
    return times;
  }
}
