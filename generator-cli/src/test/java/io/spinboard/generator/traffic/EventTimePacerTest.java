package io.spinboard.generator.traffic;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.RateCurve;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.SpinSpacing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventTimePacerTest {
  private static final Instant START = Instant.parse("2026-11-22T05:00:00Z");
  private static final long MILLI = 1_000;

  private final FakeClock clock = new FakeClock();

  @Test
  void sendsSpinsAtTheIntervalsOfTheirEventTimes() throws InterruptedException {
    SpinPacer pacer = pacer(1);

    for (long i = 0; i <= 20; i++) {
      assertThat(pacer.await(i), is(micros(START) + i * 10 * MILLI));
      assertThat(clock.elapsedMicros(), is(i * 10 * MILLI));
    }
  }

  @Test
  void sendsOverdueSpinsWithoutWaiting() throws InterruptedException {
    SpinPacer pacer = pacer(1);
    pacer.await(0);
    clock.advance(95 * MILLI);

    for (long i = 1; i <= 9; i++) {
      pacer.await(i);
      assertThat(clock.elapsedMicros(), is(95 * MILLI));
    }
    pacer.await(10);
    assertThat(clock.elapsedMicros(), is(100 * MILLI));
  }

  @Test
  void sendsAWeekOfSpinsInTheTimeThatTheSpeedGives() throws InterruptedException {
    clock.wallMicros = micros(START.plus(7, ChronoUnit.DAYS));
    SpinPacer pacer = pacer(10_080);

    pacer.await(0);
    pacer.await(60 * 60 * 100);
    assertThat(clock.elapsedMicros(), is(357_142L));
    pacer.await(6 * 24 * 60 * 60 * 100);
    assertThat(clock.elapsedMicros(), is(TimeUnit.DAYS.toMicros(6) / 10_080));
  }

  @Test
  void stretchesEventTimeAtALowSpeed() throws InterruptedException {
    SpinPacer pacer = pacer(0.5);

    pacer.await(0);
    pacer.await(1);
    assertThat(clock.elapsedMicros(), is(20 * MILLI));
  }

  @Test
  void continuesInRealTimeWhenEventTimeReachesTheWallClock() throws InterruptedException {
    clock.wallMicros = micros(START) + 300 * MILLI;
    SpinPacer pacer = pacer(1_000_000);

    for (long i = 0; i <= 30; i++) {
      pacer.await(i);
      assertThat(clock.elapsedMicros(), is(0L));
    }
    for (long i = 31; i < 100; i++) {
      assertThat(pacer.await(i), is(clock.wallMicros));
    }
  }

  @Test
  void ignoresTheWallClockWhenEventTimeStartsInTheFuture() throws InterruptedException {
    clock.wallMicros = micros(START) - 1;
    SpinPacer pacer = pacer(10);

    pacer.await(0);
    pacer.await(100);
    assertThat(clock.elapsedMicros(), is(100 * MILLI));
  }

  @Test
  void doesNotSleepForLessThanAMillisecond() throws InterruptedException {
    SpinPacer pacer = pacer(1);
    pacer.await(0);
    clock.advance(9 * MILLI);

    pacer.await(1);
    assertThat(clock.elapsedMicros(), is(9 * MILLI));
  }

  @Test
  void throwsWhenInterruptedWhetherItSleepsOrNot() {
    SpinPacer unbounded = SpinPacer.unbounded(generator());
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> unbounded.await(0));

    SpinPacer overdue = pacer(1);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> overdue.await(0));

    SpinPacer slow = SpinPacer.atSpeed(0.001, generator());
    assertThrows(
        InterruptedException.class,
        () -> {
          slow.await(0);
          Thread.currentThread().interrupt();
          slow.await(1);
        });
  }

  private SpinPacer pacer(double speed) {
    return new EventTimePacer(generator(), speed, clock);
  }

  /** A hundred spins per second. */
  private static MessageGenerator generator() {
    ArrivalProcess arrivals = new ArrivalProcess(RateCurve.steady(100), SpinSpacing.EVEN);
    return new MessageGenerator(Simulation.startingAt(START).withArrivals(arrivals), Faults.NONE);
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** Advances only by sleeping or on request. */
  private static final class FakeClock implements PacerClock {
    private long nanos;
    private long wallMicros = micros(START);

    @Override
    public long nanoTime() {
      return nanos;
    }

    @Override
    public long wallMicros() {
      return wallMicros;
    }

    @Override
    public void sleep(long sleepNanos) {
      nanos += sleepNanos;
      wallMicros += TimeUnit.NANOSECONDS.toMicros(sleepNanos);
    }

    void advance(long micros) {
      sleep(TimeUnit.MICROSECONDS.toNanos(micros));
    }

    long elapsedMicros() {
      return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
  }
}
