package io.spinboard.generator.traffic;

import io.spinboard.generator.world.Simulator;
import java.util.concurrent.TimeUnit;

/** When it is a spin's turn to be sent. */
@FunctionalInterface
interface Pace {
  /** All at once. */
  Pace UNBOUNDED =
      index -> {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      };

  /** Waits for the turn of the spin with an index. */
  void await(long index) throws InterruptedException;

  /**
   * Spins follow each other in wall time as they do in event time, from the first turn awaited on.
   * Whoever falls behind catches up.
   */
  static Pace realTime(Simulator simulator) {
    return new RealTime(simulator);
  }

  /** Follows the event times of a simulation. */
  final class RealTime implements Pace {
    /** Sleeping for less would cost more time than it takes. */
    private static final long SHORTEST_SLEEP_NANOS = 1_000_000;

    private final Simulator simulator;
    private long beginning;
    private long beginningMicros;
    private boolean begun;

    private RealTime(Simulator simulator) {
      this.simulator = simulator;
    }

    @Override
    public void await(long index) throws InterruptedException {
      long micros = simulator.eventTimeMicros(index);
      if (!begun) {
        begun = true;
        beginning = System.nanoTime();
        beginningMicros = micros;
      }
      long due = TimeUnit.MICROSECONDS.toNanos(micros - beginningMicros);
      long ahead = due - (System.nanoTime() - beginning);
      if (ahead > SHORTEST_SLEEP_NANOS) {
        TimeUnit.NANOSECONDS.sleep(ahead);
      } else {
        UNBOUNDED.await(index);
      }
    }
  }
}
