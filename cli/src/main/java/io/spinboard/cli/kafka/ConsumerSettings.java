package io.spinboard.cli.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Settings of a consumer that neither joins a group, commits offsets nor creates topics. */
public final class ConsumerSettings {
  private ConsumerSettings() {}

  /**
   * Returns modifiable settings; keys and values are byte arrays.
   *
   * @param clientConfig settings of the Kafka client, including {@code bootstrap.servers}
   */
  public static Map<String, Object> withoutGroup(Map<String, ?> clientConfig) {
    Map<String, Object> settings = new HashMap<>(clientConfig);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }
}
