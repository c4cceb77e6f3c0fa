package io.spinboard.generator.traffic;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.generator.world.Arrivals;
import io.spinboard.generator.world.RateCurve;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Spacing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void spinsFollowEachOtherAsInEventTime() throws InterruptedException {
    Feed feed = feed(Instant.parse("2026-11-22T05:00:00Z"));

    assertThat(millisUntil(20, Pace.realTime(feed)), is(greaterThanOrEqualTo(199L)));
  }

  @Test
  void eventTimeMayGoFaster() throws InterruptedException {
    Feed feed = feed(Instant.parse("2026-11-22T05:00:00Z"));

    long millis = millisUntil(2_000, Pace.timed(feed, 100));

    assertThat(millis, is(greaterThanOrEqualTo(199L)));
    assertThat(millis, is(lessThan(10_000L)));
  }

  @Test
  void fasterEventTimeDoesNotOvertakeTheWallClock() throws InterruptedException {
    Feed feed = feed(Instant.now().minusMillis(300));
    Pace pace = Pace.timed(feed, 1_000_000);

    for (int i = 0; i < 50; i++) {
      long time = pace.await(i);
      // What is about to come is not slept for.
      assertThat(time, is(lessThanOrEqualTo(now() + 1_000)));
    }
  }

  @Test
  void anInterruptEndsTheWaitingAndTheHurry() {
    Feed feed = feed(Instant.now());
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> Pace.unbounded(feed).await(0));
    Pace slow = Pace.timed(feed, 0.001);
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedException.class,
        () -> {
          slow.await(0);
          slow.await(1);
        });
  }

  private static long millisUntil(int index, Pace pace) throws InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; i <= index; i++) {
      pace.await(i);
    }
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  /** A hundred spins a second. */
  private static Feed feed(Instant start) {
    Arrivals arrivals = new Arrivals(RateCurve.steady(100), Spacing.EVEN);
    return new Feed(Simulation.startingAt(start).withArrivals(arrivals), Faults.NONE);
  }

  private static long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
