package io.spinboard.replay.playback;

import java.util.concurrent.TimeUnit;

/** The time source of a {@link ReplayPacer}. */
interface ReplayClock {
  /** The system's monotonic clock. */
  ReplayClock SYSTEM =
      new ReplayClock() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(nanos);
        }
      };

  /** Nanoseconds since an arbitrary moment. */
  long nanoTime();

  /** Waits. */
  void sleep(long nanos) throws InterruptedException;
}
