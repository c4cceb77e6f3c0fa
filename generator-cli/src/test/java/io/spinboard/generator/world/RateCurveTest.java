package io.spinboard.generator.world;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.generator.world.RateCurve.Bursts;
import io.spinboard.generator.world.RateCurve.Ramp;
import io.spinboard.generator.world.RateCurve.Steady;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RateCurveTest {
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  static List<RateCurve> curves() {
    Bursts bursts = new Bursts(10, 5, TEN_SECONDS, MINUTE);
    return List.of(
        new Steady(0.5),
        new Steady(250_000),
        bursts,
        new Ramp(1, 100, TEN_SECONDS, new Steady(100)),
        new Ramp(100, 1, TEN_SECONDS, new Steady(1)),
        new Ramp(30, 30, TEN_SECONDS, new Steady(30)),
        new Ramp(2, 10, MINUTE, bursts));
  }

  @ParameterizedTest
  @MethodSource("curves")
  void positionsIncreaseAndConvertBack(RateCurve curve) {
    double previous = -1;
    for (int position = 0; position < 10_000; position++) {
      double micros = curve.microsAt(position);
      assertThat(micros, greaterThan(previous));
      assertThat(curve.positionAt(micros), closeTo(position, 1e-6));
      previous = micros;
    }
  }

  @Test
  void aRampHasTheMeanRateOfItsEnds() {
    Ramp ramp = new Ramp(10, 110, TEN_SECONDS, new Steady(110));

    assertThat(ramp.positionAt(10e6), closeTo(600, 1e-6));
    assertThat(ramp.positionAt(11e6), closeTo(710, 1e-6));
    assertThat(spinsIn(ramp, 0, 1), closeTo(15, 1e-6));
    assertThat(spinsIn(ramp, 9, 10), closeTo(105, 1e-6));
  }

  @Test
  void aBurstEndsEachPeriod() {
    Bursts bursts = new Bursts(10, 5, TEN_SECONDS, MINUTE);

    for (int minute = 0; minute < 3; minute++) {
      assertThat(spinsIn(bursts, 60 * minute, 60 * minute + 50), closeTo(500, 1e-6));
      assertThat(spinsIn(bursts, 60 * minute + 50, 60 * minute + 60), closeTo(500, 1e-6));
    }
  }

  @Test
  void convertsBetweenSpinsAndDuration() {
    ArrivalProcess arrivals = ArrivalProcess.steady(20);

    assertThat(arrivals.durationOf(1_000), is(Duration.ofSeconds(50)));
    assertThat(arrivals.spinsIn(Duration.ofDays(7)), is(12_096_000L));
  }

  @Test
  void rejectsInvalidRates() {
    assertThrows(IllegalArgumentException.class, () -> new Steady(0));
    assertThrows(IllegalArgumentException.class, () -> new Bursts(1, 0.5, TEN_SECONDS, MINUTE));
    assertThrows(IllegalArgumentException.class, () -> new Bursts(1, 2, MINUTE, TEN_SECONDS));
    assertThrows(
        IllegalArgumentException.class, () -> new Ramp(1, 2, Duration.ZERO, new Steady(2)));
  }

  private static double spinsIn(RateCurve curve, int fromSecond, int toSecond) {
    return curve.positionAt(toSecond * 1e6) - curve.positionAt(fromSecond * 1e6);
  }
}
