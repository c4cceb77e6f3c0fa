package io.spinboard.pipeline.ingest.watermark;

/**
 * The watermark of one partition as one reader of it computes it. See the table of cases in the
 * package documentation.
 *
 * <p>Used by one thread at a time.
 */
public final class PartitionWatermark {

  /**
   * A runner that polls several readers in turn learns of each reader in its second turn, and takes
   * the least of the watermarks it knows. In a reader's third turn it knows all of them.
   */
  private static final int TURNS_UNTIL_ALL_READERS_ARE_KNOWN = 3;

  private final TopicEventTime topic;
  private final IdleCheck idle;
  private final long maxOutOfOrdernessMillis;
  private long millis;
  private long greatestEventMillis = TopicEventTime.NONE;
  private long backlog = -1;
  private int turns;

  /**
   * @param topic shared by all partitions
   * @param idle shared by all readers of the partition
   * @param maxOutOfOrdernessMillis how far the watermark trails the greatest event time
   * @param restoredMillis the watermark in the checkpoint; {@link TopicEventTime#NONE} for a new
   *     job
   */
  public PartitionWatermark(
      TopicEventTime topic, IdleCheck idle, long maxOutOfOrdernessMillis, long restoredMillis) {
    this.topic = topic;
    this.idle = idle;
    this.maxOutOfOrdernessMillis = maxOutOfOrdernessMillis;
    this.millis = restoredMillis;
  }

  /** Records of any kind have arrived, so the partition is not idle. */
  public void recordsArrived() {
    idle.reset();
  }

  /**
   * Adds a spin, which counts at the next {@link #advance}.
   *
   * @return the spin's timestamp: its event time in whole milliseconds, rounded down
   */
  public long addSpin(long eventTimeMicros) {
    long eventMillis = Math.floorDiv(eventTimeMicros, 1000);
    greatestEventMillis = Math.max(greatestEventMillis, eventMillis);
    return eventMillis;
  }

  /**
   * Advances the watermark after a poll.
   *
   * @param backlog the number of records in the partition that were not polled yet; negative if
   *     unknown
   * @param checkedMillis when Kafka was last asked for the partition's end, by the wall clock
   * @param nowMillis the wall clock
   * @return the watermark, milliseconds
   */
  public long advance(long backlog, long checkedMillis, long nowMillis) {
    this.backlog = backlog;
    if (greatestEventMillis != TopicEventTime.NONE) {
      topic.observe(greatestEventMillis, nowMillis);
    }
    advanceTo(greatestEventMillis);
    if (backlog == 0) {
      advanceTo(idle.foundEmpty(checkedMillis, nowMillis, topic));
    } else if (backlog > 0) {
      idle.reset();
    }
    return millis;
  }

  private void advanceTo(long eventMillis) {
    if (eventMillis > TopicEventTime.NONE + maxOutOfOrdernessMillis) {
      millis = Math.max(millis, eventMillis - maxOutOfOrdernessMillis);
    }
  }

  /** The watermark after the last {@link #advance}, milliseconds. */
  public long millis() {
    return millis;
  }

  /** The backlog at the last {@link #advance}; negative if unknown. */
  public long backlog() {
    return backlog;
  }

  /** The runner has started or advanced the reader. */
  public void startTurn() {
    turns = Math.min(turns + 1, TURNS_UNTIL_ALL_READERS_ARE_KNOWN);
  }

  /** Whether the runner must not see the watermark yet, since it may not know all readers. */
  public boolean isWithheld() {
    return turns < TURNS_UNTIL_ALL_READERS_ARE_KNOWN;
  }
}
