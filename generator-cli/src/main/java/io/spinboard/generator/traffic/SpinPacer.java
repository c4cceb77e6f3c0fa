package io.spinboard.generator.traffic;

/** Decides when each spin is sent. */
@FunctionalInterface
public interface SpinPacer {
  /** The result of {@link #await} when no further spin is to be sent; never an event time. */
  long END = Long.MIN_VALUE;

  /**
   * Waits until a spin is due.
   *
   * @param index of the spin, counted from 0
   * @return the spin's event time in microseconds since 1970-01-01 UTC, or {@link #END}
   * @throws InterruptedException if the thread is interrupted, even if there is no need to wait
   */
  long await(long index) throws InterruptedException;

  /** Never waits. */
  static SpinPacer unbounded(MessageGenerator generator) {
    return index -> {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return generator.eventTimeMicros(index);
    };
  }

  /**
   * Sends spins at the intervals of their event times, starting with the first spin awaited. After
   * a delay, overdue spins are sent without waiting.
   */
  static SpinPacer realTime(MessageGenerator generator) {
    return atSpeed(1, generator);
  }

  /**
   * Like {@link #realTime}, but event time advances faster or slower than the wall clock. If it
   * starts in the past, it advances in real time once it reaches the wall clock, because spins with
   * future event times are rejected.
   *
   * @param speed event time per wall time, above 0
   */
  static SpinPacer atSpeed(double speed, MessageGenerator generator) {
    return new EventTimePacer(generator, speed, PacerClock.SYSTEM);
  }
}
