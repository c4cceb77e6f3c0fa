package io.spinboard.generator.watch;

import io.spinboard.topics.ConsumerSettings;
import io.spinboard.topics.Topic;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads all partitions of a topic, and leaves no trace: no group, no offsets. */
public final class WatchConsumer implements AutoCloseable {
  /** Short enough to look at the clock in between. */
  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> consumer;

  /**
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}
   * @param topic a topic that is there
   */
  public WatchConsumer(Map<String, Object> clientConfig, Topic topic, WatchStart start) {
    consumer = new KafkaConsumer<>(settings(clientConfig));
    consumer.assign(topic.topicPartitions());
    start.seek(consumer, topic.topicPartitions());
  }

  /**
   * The next records; none if there are none for half a second.
   *
   * @throws org.apache.kafka.common.errors.InterruptException if the thread is interrupted
   */
  public ConsumerRecords<byte[], byte[]> poll() {
    return consumer.poll(POLL);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static Map<String, Object> settings(Map<String, Object> clientConfig) {
    Map<String, Object> settings = ConsumerSettings.withoutTrace(clientConfig);
    // Who is so slow that records go before they are read does not miss those that are left.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }
}
