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
  void stepsAreBetweenTheShortestAndTheLongest() {
    long[] steps = steps(new SpinSpacing.Jittered(0.25));

    for (long step : steps) {
      assertThat(step, is(both(greaterThanOrEqualTo(749_999L)).and(lessThanOrEqualTo(1_250_001L))));
    }
    assertThat(LongStream.of(steps).min().orElseThrow(), is(lessThan(760_000L)));
    assertThat(LongStream.of(steps).max().orElseThrow(), is(greaterThanOrEqualTo(1_240_000L)));
  }

  @Test
  void independentArrivalsHaveExponentialSteps() {
    long[] steps = steps(SpinSpacing.EXPONENTIAL);

    assertThat(LongStream.of(steps).average().orElseThrow(), closeTo(SECOND, SECOND * 0.01));
    for (double times : new double[] {0.1, 0.5, 1, 2, 4}) {
      double longer =
          LongStream.of(steps).filter(step -> step > times * SECOND).count() / (double) MANY;
      assertThat(longer, closeTo(Math.exp(-times), 0.01));
    }
  }

  @Test
  void independentArrivalsNeverGoBackAndKeepTheRate() {
    Simulator simulator = simulator(SpinSpacing.EXPONENTIAL);

    for (int stretch = 1; stretch < 20; stretch++) {
      long first = (long) stretch * PoissonSchedule.STRETCH;
      long begins = micros() + first * SECOND;
      assertThat(simulator.eventTimeMicros(first), is(greaterThanOrEqualTo(begins)));
      assertThat(simulator.eventTimeMicros(first - 1), is(lessThan(begins)));
    }
    LongStream.of(steps(SpinSpacing.EXPONENTIAL))
        .forEach(step -> assertThat(step, is(greaterThanOrEqualTo(0L))));
  }

  @Test
  void independentArrivalsCanBeAskedForInAnyOrder() {
    Simulator forwards = simulator(SpinSpacing.EXPONENTIAL);
    long[] times = LongStream.range(0, 5_000).map(forwards::eventTimeMicros).toArray();
    Simulator backwards = simulator(SpinSpacing.EXPONENTIAL);

    for (int i = times.length - 1; i >= 0; i--) {
      assertThat(backwards.eventTimeMicros(i), is(times[i]));
    }
  }

  private static long[] steps(SpinSpacing spacing) {
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
