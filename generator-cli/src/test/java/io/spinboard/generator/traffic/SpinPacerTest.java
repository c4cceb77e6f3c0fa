package io.spinboard.generator.traffic;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.RateCurve;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.SpinSpacing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SpinPacerTest {
  @Test
  void spinsFollowEachOtherAsInEventTime() throws InterruptedException {
    MessageGenerator feed = feed(Instant.parse("2026-11-22T05:00:00Z"));

    assertThat(millisUntil(20, SpinPacer.realTime(feed)), is(greaterThanOrEqualTo(199L)));
  }

  @Test
  void eventTimeMayGoFaster() throws InterruptedException {
    MessageGenerator feed = feed(Instant.parse("2026-11-22T05:00:00Z"));

    long millis = millisUntil(2_000, SpinPacer.timed(feed, 100));

    assertThat(millis, is(greaterThanOrEqualTo(199L)));
    assertThat(millis, is(lessThan(10_000L)));
  }

  @Test
  void fasterEventTimeDoesNotOvertakeTheWallClock() throws InterruptedException {
    MessageGenerator feed = feed(Instant.now().minusMillis(300));
    SpinPacer pace = SpinPacer.timed(feed, 1_000_000);

    for (int i = 0; i < 50; i++) {
      long time = pace.await(i);
      // What is about to come is not slept for.
      assertThat(time, is(lessThanOrEqualTo(now() + 1_000)));
    }
  }

  @Test
  void anInterruptEndsTheWaitingAndTheHurry() {
    MessageGenerator feed = feed(Instant.now());
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> SpinPacer.unbounded(feed).await(0));
    SpinPacer slow = SpinPacer.timed(feed, 0.001);
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedException.class,
        () -> {
          slow.await(0);
          slow.await(1);
        });
  }

  private static long millisUntil(int index, SpinPacer pace) throws InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; i <= index; i++) {
      pace.await(i);
    }
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  /** A hundred spins a second. */
  private static MessageGenerator feed(Instant start) {
    ArrivalProcess arrivals = new ArrivalProcess(RateCurve.steady(100), SpinSpacing.EVEN);
    return new MessageGenerator(Simulation.startingAt(start).withArrivals(arrivals), Faults.NONE);
  }

  private static long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
