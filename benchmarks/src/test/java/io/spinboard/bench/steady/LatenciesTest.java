package io.spinboard.bench.steady;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void percentilesAreValuesThatWereMeasured() {
    List<Double> millis = IntStream.rangeClosed(1, 200).mapToObj(i -> 201.0 - i).toList();

    assertThat(Latencies.of(millis), is(new Latencies(200, 100.0, 198.0, 200.0)));
  }

  @Test
  void oneMeasurementIsAllOfThem() {
    assertThat(Latencies.of(List.of(7.0)), is(new Latencies(1, 7.0, 7.0, 7.0)));
  }

  @Test
  void nothingIsKnownOfNone() {
    assertThat(Latencies.of(List.of()), is(new Latencies(0, null, null, null)));
  }
}
