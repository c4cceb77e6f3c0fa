package io.spinboard.generator.traffic;

import java.util.concurrent.TimeUnit;

/** Paces spins by their event times. Not thread-safe. */
final class EventTimePacer implements SpinPacer {
  /** A shorter sleep would overshoot by more than it waits. */
  private static final long MIN_SLEEP_NANOS = 1_000_000;

  private final MessageGenerator generator;
  private final double speed;
  private final PacerClock clock;
  private long startNanos;
  private long startMicros;
  private boolean catchesUp;
  private boolean started;

  /**
   * @param speed event time per wall time, above 0
   */
  EventTimePacer(MessageGenerator generator, double speed, PacerClock clock) {
    this.generator = generator;
    this.speed = speed;
    this.clock = clock;
  }

  @Override
  public long await(long index) throws InterruptedException {
    long micros = generator.eventTimeMicros(index);
    if (!started) {
      start(micros);
    }
    long due = (long) (TimeUnit.MICROSECONDS.toNanos(micros - startMicros) / speed);
    long ahead = due - (clock.nanoTime() - startNanos);
    if (catchesUp) {
      ahead = Math.max(ahead, TimeUnit.MICROSECONDS.toNanos(micros - clock.wallMicros()));
    }
    if (ahead > MIN_SLEEP_NANOS) {
      clock.sleep(ahead);
    } else if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return micros;
  }

  private void start(long micros) {
    started = true;
    startNanos = clock.nanoTime();
    startMicros = micros;
    catchesUp = speed > 1 && micros <= clock.wallMicros();
  }
}
