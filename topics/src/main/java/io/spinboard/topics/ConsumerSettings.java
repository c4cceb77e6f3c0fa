package io.spinboard.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Settings of a consumer that leaves no trace in Kafka: no group, no offsets, no topic. */
public final class ConsumerSettings {
  private ConsumerSettings() {}

  /**
   * The settings, for keys and values that are bytes. The caller may add to them.
   *
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}
   */
  public static Map<String, Object> withoutTrace(Map<String, ?> clientConfig) {
    Map<String, Object> settings = new HashMap<>(clientConfig);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }
}
