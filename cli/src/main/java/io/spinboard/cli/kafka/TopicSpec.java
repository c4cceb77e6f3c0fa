package io.spinboard.cli.kafka;

import io.spinboard.cli.text.HumanReadable;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The name and settings of a Kafka topic, either existing or to be created.
 *
 * @param partitions number of partitions, at least 1
 * @param replication replication factor, at least 1
 * @param retention how long records are kept
 * @param cleanupPolicy {@link #DELETE}, {@link #COMPACT}, or both separated by a comma
 */
public record TopicSpec(
    String name, int partitions, int replication, Retention retention, String cleanupPolicy) {
  public static final String DEFAULT_NAME = "gameplay";
  public static final int DEFAULT_PARTITIONS = 4;
  public static final Duration DEFAULT_RETENTION = Duration.ofHours(24);

  /** Records are deleted after the retention. */
  public static final String DELETE = TopicConfig.CLEANUP_POLICY_DELETE;

  /** The latest record of each key is kept. */
  public static final String COMPACT = TopicConfig.CLEANUP_POLICY_COMPACT;

  /** Returns the defaults for a topic of spins: 4 partitions, one replica, kept for a day. */
  public static TopicSpec named(String name) {
    return new TopicSpec(name, DEFAULT_PARTITIONS, 1, Retention.of(DEFAULT_RETENTION), DELETE);
  }

  /** Returns the retention in milliseconds; -1 means forever. */
  public long retentionMillis() {
    return retention.millis();
  }

  /** Returns the same topic with another retention. */
  public TopicSpec withRetention(Retention other) {
    return new TopicSpec(name, partitions, replication, other, cleanupPolicy);
  }

  /** Returns the same topic with another cleanup policy. */
  public TopicSpec withCleanupPolicy(String other) {
    return new TopicSpec(name, partitions, replication, retention, other);
  }

  /** Whether the topic is compacted, so that offsets may have no record. */
  public boolean isCompacted() {
    return cleanupPolicy.contains(COMPACT);
  }

  /** Returns the partitions in order. */
  public List<TopicPartition> topicPartitions() {
    return IntStream.range(0, partitions)
        .mapToObj(partition -> new TopicPartition(name, partition))
        .toList();
  }

  /** Describes the properties that are fixed when the topic is created. */
  public String shape() {
    return HumanReadable.count(partitions, "partition") + ", replication factor " + replication;
  }

  /** Describes the settings that can be altered. */
  public String settings() {
    return "retention %s, cleanup policy %s".formatted(retention, cleanupPolicy);
  }

  @Override
  public String toString() {
    return "%s: %s, %s".formatted(name, shape(), settings());
  }
}
