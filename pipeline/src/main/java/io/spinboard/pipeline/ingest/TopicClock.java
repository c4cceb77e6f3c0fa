package io.spinboard.pipeline.ingest;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;

/**
 * How far event time has come on the topic as a whole, as far as this process has read it. An idle
 * partition has no time of its own and goes by this one.
 *
 * <p>When the whole topic falls silent, event time goes on with the wall clock only if the spins
 * were live, that is about as old as their transport takes. A paused replay of last week's spins
 * stands still instead: its next spin is as much on time as the one before the pause.
 */
final class TopicClock {

  /** Spins that are read within this time of their happening are live. */
  private static final long LIVE_MILLIS = 60_000;

  /** Readers of the same job share a clock; they are created apart, from serialized copies. */
  private static final ConcurrentMap<String, TopicClock> BY_JOB = new ConcurrentHashMap<>();

  private long newestMillis = BoundedWindow.TIMESTAMP_MIN_VALUE.getMillis();
  private long readAtMillis;

  static TopicClock of(String job) {
    return BY_JOB.computeIfAbsent(job, key -> new TopicClock());
  }

  /** A spin of {@code eventMillis} was read at {@code nowMillis} of the wall clock. */
  synchronized void saw(long eventMillis, long nowMillis) {
    if (eventMillis > newestMillis) {
      newestMillis = eventMillis;
      readAtMillis = nowMillis;
    }
  }

  /** The event time that the topic has reached by {@code nowMillis} of the wall clock. */
  synchronized long reached(long nowMillis) {
    boolean live = readAtMillis - newestMillis <= LIVE_MILLIS;
    return live ? newestMillis + Math.max(0, nowMillis - readAtMillis) : newestMillis;
  }
}
