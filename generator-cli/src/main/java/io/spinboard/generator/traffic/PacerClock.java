package io.spinboard.generator.traffic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** The time source of an {@link EventTimePacer}. */
interface PacerClock {
  /** The system's clocks. */
  PacerClock SYSTEM =
      new PacerClock() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public long wallMicros() {
          return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(nanos);
        }
      };

  /** Nanoseconds since an arbitrary moment. */
  long nanoTime();

  /** Microseconds since 1970-01-01 UTC. */
  long wallMicros();

  /** Waits. */
  void sleep(long nanos) throws InterruptedException;
}
