package io.spinboard.pipeline.ingest;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;

/**
 * How a job reads its topic, as it was told when it was submitted. This travels with the job's
 * options and never in its checkpoints: addresses, logins and bounds are those of the submission
 * that goes on from a checkpoint, not of the one that wrote it.
 *
 * @param run names the submission
 * @param topic where the spins are
 * @param partitions how many the topic had when it was submitted; those that are added later are
 *     read by a new job only, and a checkpoint of fewer is refused
 * @param maxOutOfOrdernessMillis how far the watermark trails a partition's greatest event time
 * @param maxFutureSkewMillis how far ahead of the wall clock a spin may be
 * @param fixed the options that state depends on, in words; a checkpoint is refused if they differ
 * @param gatherMillis how long a batch waits for more spins; 0: not at all
 * @param reportEveryMillis how often what was read is reported, at whole multiples of it
 */
public record TopicReading(
    String run,
    KafkaTopic topic,
    int partitions,
    long maxOutOfOrdernessMillis,
    long maxFutureSkewMillis,
    String fixed,
    long gatherMillis,
    long reportEveryMillis) {

  /** What is polled at once is handled at once; a user's own consumer property goes before. */
  private static final int MAX_POLL_RECORDS = 4_096;

  /**
   * The greatest event time that spins before where this reading begins may have.
   *
   * @param begin the offset in each partition
   * @return microseconds; {@code Long.MIN_VALUE} if it begins at the very beginning
   */
  public long unreadMicros(Map<TopicPartition, Long> begin) {
    long greatest = UnreadPast.greatestEventTime(begin, consumer());
    // Others may have been a little newer than those that were looked at.
    return greatest == Long.MIN_VALUE ? greatest : greatest + maxOutOfOrdernessMillis * 1000;
  }

  /** The properties of a consumer; it commits nothing by itself. */
  Map<String, Object> consumer() {
    Map<String, Object> consumer = new HashMap<>(topic.clientConfig());
    consumer.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, topic.bootstrapServers());
    consumer.put(ConsumerConfig.GROUP_ID_CONFIG, topic.groupId());
    // Where the group has no offset: a partition that was added later is read from its beginning.
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
    consumer.put(BatchDeserializer.MAX_FUTURE_SKEW_MS, maxFutureSkewMillis);
    return consumer;
  }
}
