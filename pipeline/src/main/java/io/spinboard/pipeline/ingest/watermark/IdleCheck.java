package io.spinboard.pipeline.ingest.watermark;

/**
 * The last check that found a partition empty, with no record since. All readers of the partition
 * in this process share it: the direct runner creates a new reader every few checks.
 */
public final class IdleCheck {
  private static final long MIN_INTERVAL_MILLIS = 1_000;

  private boolean wasEmpty;
  private long atMillis;
  private long topicThenMillis;

  /** The partition has records: the next check that finds it empty is a first one. */
  synchronized void reset() {
    wasEmpty = false;
  }

  /**
   * The partition is empty.
   *
   * @param checkedMillis when its end was requested, by the wall clock
   * @param nowMillis the wall clock
   * @return the event time that the topic had reached at the check before; {@link
   *     TopicEventTime#NONE} if this is a first check or comes less than a second after the other
   */
  synchronized long foundEmpty(long checkedMillis, long nowMillis, TopicEventTime topic) {
    if (wasEmpty && checkedMillis < atMillis + MIN_INTERVAL_MILLIS) {
      return TopicEventTime.NONE;
    }
    long before = wasEmpty ? topicThenMillis : TopicEventTime.NONE;
    topicThenMillis = topic.reachedBy(nowMillis);
    atMillis = Math.max(checkedMillis, nowMillis);
    wasEmpty = true;
    return before;
  }
}
