package io.spinboard.pipeline.ingest;

/**
 * The last look at a partition that found it empty, with no record since. It outlives the
 * partition's reader: the direct runner makes a new one every few looks.
 */
final class IdleLook {
  private static final long LOOKS_APART_MILLIS = 1_000;

  private boolean taken;
  private long atMillis;
  private long topicThenMillis;

  /** Records have come. */
  synchronized void forget() {
    taken = false;
  }

  /** Whether another look at {@code lookedAtMillis} would be too early to tell anything. */
  synchronized boolean isTooRecent(long lookedAtMillis) {
    return taken && lookedAtMillis < atMillis + LOOKS_APART_MILLIS;
  }

  /**
   * The partition is found empty again, or for the first time.
   *
   * @param nowMillis when
   * @param topicNowMillis the event time that the topic has reached
   * @return the event time that it had reached at the look before; {@code otherwise} if there was
   *     none
   */
  synchronized long replace(long nowMillis, long topicNowMillis, long otherwise) {
    long before = taken ? topicThenMillis : otherwise;
    taken = true;
    atMillis = nowMillis;
    topicThenMillis = topicNowMillis;
    return before;
  }
}
