package io.spinboard.bench.steady;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencySummaryTest {
  @Test
  void percentilesAreMeasuredValues() {
    List<Double> millis = IntStream.rangeClosed(1, 200).mapToObj(i -> 201.0 - i).toList();

    assertThat(LatencySummary.of(millis), is(new LatencySummary(200, 100.0, 198.0, 200.0)));
  }

  @Test
  void oneMeasurementIsEveryPercentile() {
    assertThat(LatencySummary.of(List.of(7.0)), is(new LatencySummary(1, 7.0, 7.0, 7.0)));
  }

  @Test
  void thereAreNoPercentilesWithoutMeasurements() {
    assertThat(LatencySummary.of(List.of()), is(new LatencySummary(0, null, null, null)));
  }
}
