package io.spinboard.bench.throughput;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressCurveTest {
  @Test
  void theSteadyRateLeavesOutStartAndEnd() {
    // Starts after 2 s, reads 100 a second, and lingers over the last ten.
    ProgressCurve course =
        course(
            new ProgressSample(2, 1), new ProgressSample(11.9, 991), new ProgressSample(30, 1000));

    assertThat(course.steadyRate().getAsDouble(), is(closeTo(100, 0.1)));
  }

  @Test
  void whatLiesBetweenSamplesIsTakenAsAStraightLine() {
    // A tenth is reached at 1.5 s, nine tenths at 3.5 s.
    ProgressCurve course =
        course(
            new ProgressSample(1, 5),
            new ProgressSample(2, 15),
            new ProgressSample(3, 85),
            new ProgressSample(4, 95));
    course.add(new ProgressSample(5, 100));

    double seconds = 3 + 5 / 10.0 - (1 + 5 / 10.0);
    assertThat(course.steadyRate().getAsDouble(), is(closeTo(80 / seconds, 1e-9)));
  }

  @Test
  void aSampleThatShowsNoChangeIsForgotten() {
    ProgressCurve course =
        course(new ProgressSample(1, 10), new ProgressSample(2, 10), new ProgressSample(3, 20));

    assertThat(
        course.samples(),
        contains(new ProgressSample(0, 0), new ProgressSample(1, 10), new ProgressSample(3, 20)));
  }

  @Test
  void thereIsNoSteadyRateIfTheFirstTenthWentUnseen() {
    assertThat(
        course(new ProgressSample(1, 20), new ProgressSample(2, 100)).steadyRate().isPresent(),
        is(false));
  }

  @Test
  void thereIsNoSteadyRateOfNothing() {
    assertThat(course().steadyRate().isPresent(), is(false));
  }

  private static ProgressCurve course(ProgressSample... samples) {
    ProgressCurve course = new ProgressCurve();
    List.of(samples).forEach(course::add);
    return course;
  }
}
