package io.spinboard.generator.topic;

import java.time.Duration;

/**
 * A Kafka topic as it should be, or as it is.
 *
 * @param name its name
 * @param partitions how many partitions it has, at least 1
 * @param replication how many brokers keep each partition, at least 1
 * @param retentionMillis how long records are kept; -1 for ever
 */
public record Topic(String name, int partitions, int replication, long retentionMillis) {
  public static final String DEFAULT_NAME = "gameplay";
  public static final int DEFAULT_PARTITIONS = 4;
  public static final Duration DEFAULT_RETENTION = Duration.ofHours(24);

  /** The topic of that name as spins need it: 4 partitions, one replica, kept for a day. */
  public static Topic named(String name) {
    return new Topic(name, DEFAULT_PARTITIONS, 1, DEFAULT_RETENTION.toMillis());
  }

  @Override
  public String toString() {
    return "%s: %d %s, replication factor %d, retention %s"
        .formatted(
            name,
            partitions,
            partitions == 1 ? "partition" : "partitions",
            replication,
            retentionMillis < 0 ? "for ever" : Duration.ofMillis(retentionMillis));
  }
}
