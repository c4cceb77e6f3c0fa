package io.spinboard.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Settings of a producer that delivers each record once, those of a partition in their order, and
 * waits for brokers that are away.
 */
public final class ProducerSettings {
  private ProducerSettings() {}

  /**
   * The settings, for keys and values that are bytes.
   *
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}; those
   *     that exact delivery depends on are not taken from it
   */
  public static Map<String, Object> exactlyOnce(Map<String, ?> clientConfig) {
    Map<String, Object> settings = new HashMap<>();
    // However long an outage lasts, its end is waited for.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) Integer.MAX_VALUE);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    // A batch is a partition's; small ones cost producer and broker more than what is in them.
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
    settings.putAll(clientConfig);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }
}
