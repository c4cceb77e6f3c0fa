package io.spinboard.generator.watch;

import io.spinboard.cli.kafka.ConsumerSettings;
import io.spinboard.cli.kafka.TopicSpec;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads all partitions of a topic without a consumer group or committed offsets. */
public final class WatchConsumer implements AutoCloseable {
  /** Short enough to update the progress line every second. */
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> consumer;

  /**
   * @param clientConfig settings for the Kafka client, including {@code bootstrap.servers}
   * @param topic an existing topic
   */
  public WatchConsumer(Map<String, Object> clientConfig, TopicSpec topic, WatchStart start) {
    consumer = new KafkaConsumer<>(settings(clientConfig));
    consumer.assign(topic.topicPartitions());
    start.seek(consumer, topic.topicPartitions());
  }

  /**
   * Returns the next records; empty if there are none within half a second.
   *
   * @throws org.apache.kafka.common.errors.InterruptException if the thread is interrupted
   */
  public ConsumerRecords<byte[], byte[]> poll() {
    return consumer.poll(POLL_TIMEOUT);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static Map<String, Object> settings(Map<String, Object> clientConfig) {
    Map<String, Object> settings = ConsumerSettings.withoutGroup(clientConfig);
    // If records expire before they are read, continues with the oldest remaining ones.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }
}
