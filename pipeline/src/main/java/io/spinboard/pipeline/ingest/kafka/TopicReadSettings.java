package io.spinboard.pipeline.ingest.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;

/**
 * How a job reads its topic. This travels with the job's options and never in its checkpoints: a
 * job that is restored uses the addresses, logins and bounds of its own submission.
 *
 * @param run identifies the submission
 * @param topic the topic
 * @param partitions the topic's number of partitions at submission; those that are added later are
 *     read by a new job only, and a checkpoint with fewer is refused
 * @param maxOutOfOrdernessMillis how far the watermark trails a partition's greatest event time
 * @param maxFutureSkewMillis how far ahead of the wall clock a spin may be
 * @param fixed the options on which the job's state depends, as a command line; a checkpoint with
 *     others is refused
 * @param gatherMillis how long a batch waits for more spins; 0 for not at all
 * @param reportEveryMillis the interval of reports, which are made at multiples of it
 */
public record TopicReadSettings(
    String run,
    KafkaTopic topic,
    int partitions,
    long maxOutOfOrdernessMillis,
    long maxFutureSkewMillis,
    String fixed,
    long gatherMillis,
    long reportEveryMillis) {

  /** Records of one poll become one element. A user's own consumer property takes precedence. */
  private static final int MAX_POLL_RECORDS = 4_096;

  /**
   * Returns the greatest event time that spins before the start offsets may have.
   *
   * @param startOffsets the offset at which a new job starts, for each partition
   * @return microseconds; {@code Long.MIN_VALUE} if the job starts at the beginning of the topic
   */
  public long unreadMicros(Map<TopicPartition, Long> startOffsets) {
    long greatest = SpinsBeforeStart.greatestEventTime(startOffsets, consumer());
    // Spins before the sampled ones may be a little newer.
    return greatest == Long.MIN_VALUE ? greatest : greatest + maxOutOfOrdernessMillis * 1000;
  }

  /** Returns the properties of a consumer, which does not commit automatically. */
  Map<String, Object> consumer() {
    Map<String, Object> consumer = new HashMap<>(topic.clientConfig());
    consumer.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, topic.bootstrapServers());
    consumer.put(ConsumerConfig.GROUP_ID_CONFIG, topic.groupId());
    // For partitions without a committed offset, such as added ones.
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
    consumer.put(BatchDeserializer.MAX_FUTURE_SKEW_MS, maxFutureSkewMillis);
    return consumer;
  }
}
