package io.spinboard.pipeline.ingest.watermark;

import java.util.function.Function;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;

/**
 * The event time that a topic as a whole has reached, as far as this process knows. Idle partitions
 * follow it.
 *
 * <p>When the whole topic is silent, event time advances with the wall clock only if the last spins
 * were <em>live</em>: observed within a minute of their event time. A paused replay of last week's
 * spins does not advance, so its next spin is as much on time as the one before the pause. The
 * timestamps of Kafka's records do not matter: a producer that replays may preserve the original
 * ones.
 *
 * <p>A process that does not read all partitions, or has not observed any spin yet, polls the end
 * of the topic instead.
 */
public final class TopicEventTime {

  /** The event time before the first spin: the minimum of all watermarks. */
  public static final long NONE = BoundedWindow.TIMESTAMP_MIN_VALUE.getMillis();

  private static final long LIVE_MILLIS = 60_000;

  private final int partitions;
  private final Function<TopicEventTime, Runnable> startPolling;
  private long newestMillis = NONE;
  private long observedAtMillis;
  private int openReaders;
  private Runnable stopPolling;

  /**
   * @param partitions the number of partitions that the job reads
   * @param startPolling starts to poll the end of the topic, {@linkplain #observe observes} the
   *     spins there, and returns how to stop it
   */
  public TopicEventTime(int partitions, Function<TopicEventTime, Runnable> startPolling) {
    this.partitions = partitions;
    this.startPolling = startPolling;
  }

  /** This process reads one more partition. */
  public synchronized void readerOpened() {
    openReaders++;
  }

  /** This process reads one partition less. */
  public synchronized void readerClosed() {
    openReaders--;
    if (openReaders == 0) {
      stopPolling();
    }
  }

  /**
   * Observes a spin of the topic.
   *
   * @param eventMillis the event time
   * @param nowMillis the wall clock
   */
  public synchronized void observe(long eventMillis, long nowMillis) {
    if (eventMillis > newestMillis) {
      newestMillis = eventMillis;
      observedAtMillis = nowMillis;
    }
  }

  /** Returns the event time that the topic has reached when the wall clock is {@code nowMillis}. */
  synchronized long reachedBy(long nowMillis) {
    if (openReaders >= partitions && newestMillis != NONE) {
      stopPolling();
    } else if (stopPolling == null) {
      stopPolling = startPolling.apply(this);
    }
    boolean live = observedAtMillis - newestMillis <= LIVE_MILLIS;
    return live ? newestMillis + Math.max(0, nowMillis - observedAtMillis) : newestMillis;
  }

  private void stopPolling() {
    if (stopPolling != null) {
      stopPolling.run();
      stopPolling = null;
    }
  }
}
