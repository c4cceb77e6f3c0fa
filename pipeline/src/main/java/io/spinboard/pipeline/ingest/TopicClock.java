package io.spinboard.pipeline.ingest;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;

/**
 * How far event time has come on the topic as a whole, as far as this process knows. An idle
 * partition has no time of its own and goes by this one. What other processes read of the topic is
 * known from a {@link TopicHead}.
 *
 * <p>When the whole topic falls silent, event time goes on with the wall clock only if the spins
 * were live, that is seen here about as they happened. A paused replay of last week's spins stands
 * still instead: its next spin is as much on time as the one before the pause.
 *
 * <p>The timestamps of records do not tell: a producer that replays may set them to whenever the
 * spins were sent for the first time.
 */
final class TopicClock {

  private static final long NEVER = BoundedWindow.TIMESTAMP_MIN_VALUE.getMillis();

  /** Spins that are seen within this time of their happening are live. */
  private static final long LIVE_MILLIS = 60_000;

  /** Readers of the same run share a clock; they are created apart. */
  private static final ConcurrentMap<String, TopicClock> BY_RUN = new ConcurrentHashMap<>();

  private final KafkaOutage outage;
  private final AddedPartitions added;
  private final int partitions;
  private final ConcurrentMap<Integer, IdleLook> idleLooks = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, EmptyTail> emptyTails = new ConcurrentHashMap<>();
  private final Function<TopicClock, TopicHead> watchHead;
  private long newestMillis = NEVER;
  private long seenAtMillis;
  private int open;
  private TopicHead head;

  /**
   * @param servers where the topic is, for messages
   * @param partitions how many the topic has
   * @param watchHead makes this clock see what other processes read, until it is closed
   */
  TopicClock(String servers, int partitions, Function<TopicClock, TopicHead> watchHead) {
    this.outage = new KafkaOutage(servers);
    this.added = new AddedPartitions(partitions);
    this.partitions = partitions;
    this.watchHead = watchHead;
  }

  /** The clock of a topic that this process reads as a whole. */
  TopicClock() {
    this("localhost", 0, clock -> null);
  }

  static TopicClock of(TopicReading reading) {
    return BY_RUN.computeIfAbsent(
        reading.run(),
        run ->
            new TopicClock(
                reading.topic().bootstrapServers(),
                reading.partitions(),
                clock -> TopicHead.watch(reading, clock)));
  }

  /** Whether Kafka answers; its silence is noticed by all readers at once. */
  KafkaOutage outage() {
    return outage;
  }

  /** Whether the topic has more partitions than are read, as is noticed by all readers at once. */
  AddedPartitions added() {
    return added;
  }

  /** When a partition was last found empty; readers of it that follow each other share this. */
  IdleLook idleLook(int partition) {
    return idleLooks.computeIfAbsent(partition, key -> new IdleLook());
  }

  /** What is behind a partition's last record; readers of it that follow each other share this. */
  EmptyTail emptyTail(int partition) {
    return emptyTails.computeIfAbsent(partition, key -> new EmptyTail());
  }

  /** A partition is being read in this process. */
  synchronized void opened() {
    open++;
  }

  /** A partition is no longer read in this process. */
  synchronized void closed() {
    open--;
    if (open == 0) {
      stopWatching();
    }
  }

  /**
   * A spin is on the topic.
   *
   * @param eventMillis when it happened
   * @param nowMillis of the wall clock
   */
  synchronized void saw(long eventMillis, long nowMillis) {
    if (eventMillis > newestMillis) {
      newestMillis = eventMillis;
      seenAtMillis = nowMillis;
    }
  }

  /** The event time that the topic has reached by {@code nowMillis} of the wall clock. */
  synchronized long reached(long nowMillis) {
    // A job that goes on may find the topic silent: nothing that it reads tells the time.
    boolean readsAll = open >= partitions && newestMillis != NEVER;
    if (readsAll) {
      stopWatching();
    } else if (head == null) {
      head = watchHead.apply(this);
    }
    boolean live = seenAtMillis - newestMillis <= LIVE_MILLIS;
    return live ? newestMillis + Math.max(0, nowMillis - seenAtMillis) : newestMillis;
  }

  private void stopWatching() {
    if (head != null) {
      head.close();
      head = null;
    }
  }
}
