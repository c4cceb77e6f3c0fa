package io.spinboard.topics;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A Kafka topic as it should be, or as it is.
 *
 * @param name its name
 * @param partitions how many partitions it has, at least 1
 * @param replication how many brokers keep each partition, at least 1
 * @param retention how long records are kept
 * @param cleanupPolicy what becomes of old records, in Kafka's words: {@link #DELETE}, {@link
 *     #COMPACT}, or both with a comma between
 */
public record Topic(
    String name, int partitions, int replication, Retention retention, String cleanupPolicy) {
  public static final String DEFAULT_NAME = "gameplay";
  public static final int DEFAULT_PARTITIONS = 4;
  public static final Duration DEFAULT_RETENTION = Duration.ofHours(24);

  /** Records go when their time is over. */
  public static final String DELETE = TopicConfig.CLEANUP_POLICY_DELETE;

  /** Of each key, the last record stays. */
  public static final String COMPACT = TopicConfig.CLEANUP_POLICY_COMPACT;

  /** The topic of that name as spins need it: 4 partitions, one replica, kept for a day. */
  public static Topic named(String name) {
    return new Topic(name, DEFAULT_PARTITIONS, 1, Retention.of(DEFAULT_RETENTION), DELETE);
  }

  /** The retention in milliseconds; -1 for ever. */
  public long retentionMillis() {
    return retention.millis();
  }

  /** The same topic with another retention. */
  public Topic withRetention(Retention other) {
    return new Topic(name, partitions, replication, other, cleanupPolicy);
  }

  /** The same topic with another cleanup policy. */
  public Topic withCleanupPolicy(String other) {
    return new Topic(name, partitions, replication, retention, other);
  }

  /** Whether older records of a key may be gone, so that not every offset has a record. */
  public boolean isCompacted() {
    return cleanupPolicy.contains(COMPACT);
  }

  /** Its partitions as Kafka's clients call them, in order. */
  public List<TopicPartition> topicPartitions() {
    return IntStream.range(0, partitions)
        .mapToObj(partition -> new TopicPartition(name, partition))
        .toList();
  }

  /** What is decided when it is created, in words. */
  public String shape() {
    return "%d %s, replication factor %d"
        .formatted(partitions, partitions == 1 ? "partition" : "partitions", replication);
  }

  /** What may be altered later, in words. */
  public String settings() {
    return "retention %s, cleanup policy %s".formatted(retention, cleanupPolicy);
  }

  @Override
  public String toString() {
    return "%s: %s, %s".formatted(name, shape(), settings());
  }
}
