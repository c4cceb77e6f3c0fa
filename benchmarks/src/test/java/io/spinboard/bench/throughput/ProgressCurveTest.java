package io.spinboard.bench.throughput;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressCurveTest {
  @Test
  void theSteadyRateExcludesStartAndEnd() {
    // Starts after 2 s, reads 100 per second and is slow at the last ten.
    ProgressCurve curve =
        curve(
            new ProgressSample(2, 1), new ProgressSample(11.9, 991), new ProgressSample(30, 1000));

    assertThat(curve.steadyRate().getAsDouble(), is(closeTo(100, 0.1)));
  }

  @Test
  void interpolatesLinearlyBetweenSamples() {
    // 10 % is reached at 1.5 s, 90 % at 3.5 s.
    ProgressCurve curve =
        curve(
            new ProgressSample(1, 5),
            new ProgressSample(2, 15),
            new ProgressSample(3, 85),
            new ProgressSample(4, 95));
    curve.add(new ProgressSample(5, 100));

    double seconds = 3 + 5 / 10.0 - (1 + 5 / 10.0);
    assertThat(curve.steadyRate().getAsDouble(), is(closeTo(80 / seconds, 1e-9)));
  }

  @Test
  void aSampleWithoutAChangeIsIgnored() {
    ProgressCurve curve =
        curve(new ProgressSample(1, 10), new ProgressSample(2, 10), new ProgressSample(3, 20));

    assertThat(
        curve.samples(),
        contains(new ProgressSample(0, 0), new ProgressSample(1, 10), new ProgressSample(3, 20)));
  }

  @Test
  void thereIsNoSteadyRateIfTheFirstSampleIsAboveTenPercent() {
    assertThat(
        curve(new ProgressSample(1, 20), new ProgressSample(2, 100)).steadyRate().isPresent(),
        is(false));
  }

  @Test
  void thereIsNoSteadyRateWithoutSamples() {
    assertThat(curve().steadyRate().isPresent(), is(false));
  }

  private static ProgressCurve curve(ProgressSample... samples) {
    ProgressCurve curve = new ProgressCurve();
    List.of(samples).forEach(curve::add);
    return curve;
  }
}
