package io.spinboard.generator.world;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpinSpacingTest {
  private static final Instant START = Instant.parse("2026-11-22T05:00:00Z");
  private static final int MANY = 50_000;
  private static final long SECOND = 1_000_000;

  @Test
  void jitteredGapsFillTheirRange() {
    long[] gaps = gaps(new SpinSpacing.Jittered(0.25));

    for (long gap : gaps) {
      assertThat(gap, is(both(greaterThanOrEqualTo(749_999L)).and(lessThanOrEqualTo(1_250_001L))));
    }
    assertThat(LongStream.of(gaps).min().orElseThrow(), is(lessThan(760_000L)));
    assertThat(LongStream.of(gaps).max().orElseThrow(), is(greaterThanOrEqualTo(1_240_000L)));
  }

  @Test
  void poissonGapsAreExponential() {
    long[] gaps = gaps(SpinSpacing.EXPONENTIAL);

    assertThat(LongStream.of(gaps).average().orElseThrow(), closeTo(SECOND, SECOND * 0.01));
    for (double times : new double[] {0.1, 0.5, 1, 2, 4}) {
      double longer =
          LongStream.of(gaps).filter(gap -> gap > times * SECOND).count() / (double) MANY;
      assertThat(longer, closeTo(Math.exp(-times), 0.01));
    }
  }

  @Test
  void poissonTimesNeverDecreaseAndKeepTheRate() {
    Simulator simulator = simulator(SpinSpacing.EXPONENTIAL);

    for (int block = 1; block < 20; block++) {
      long first = (long) block * PoissonSchedule.BLOCK;
      long blockStart = micros() + first * SECOND;
      assertThat(simulator.eventTimeMicros(first), is(greaterThanOrEqualTo(blockStart)));
      assertThat(simulator.eventTimeMicros(first - 1), is(lessThan(blockStart)));
    }
    LongStream.of(gaps(SpinSpacing.EXPONENTIAL))
        .forEach(gap -> assertThat(gap, is(greaterThanOrEqualTo(0L))));
  }

  @Test
  void poissonTimesDoNotDependOnTheOrderOfCalls() {
    Simulator forwards = simulator(SpinSpacing.EXPONENTIAL);
    long[] times = LongStream.range(0, 5_000).map(forwards::eventTimeMicros).toArray();
    Simulator backwards = simulator(SpinSpacing.EXPONENTIAL);

    for (int i = times.length - 1; i >= 0; i--) {
      assertThat(backwards.eventTimeMicros(i), is(times[i]));
    }
  }

  private static long[] gaps(SpinSpacing spacing) {
    Simulator simulator = simulator(spacing);
    return LongStream.range(0, MANY)
        .map(i -> simulator.eventTimeMicros(i + 1) - simulator.eventTimeMicros(i))
        .toArray();
  }

  private static Simulator simulator(SpinSpacing spacing) {
    return new Simulator(
        Simulation.startingAt(START)
            .withArrivals(new ArrivalProcess(RateCurve.steady(1), spacing)));
  }

  private static long micros() {
    return START.toEpochMilli() * 1000;
  }
}
