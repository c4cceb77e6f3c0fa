package io.spinboard.cli.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Settings of a producer that delivers each record exactly once and in order per partition, and
 * retries until the brokers are available.
 */
public final class ProducerSettings {
  private ProducerSettings() {}

  /**
   * Returns the settings of an idempotent producer; keys and values are byte arrays.
   *
   * @param clientConfig settings of the Kafka client, including {@code bootstrap.servers}; settings
   *     that idempotence depends on are overridden
   */
  public static Map<String, Object> idempotent(Map<String, ?> clientConfig) {
    Map<String, Object> settings = new HashMap<>();
    // An outage of any length must not fail the delivery.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) Integer.MAX_VALUE);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    // The default of 16 KiB per partition costs producer and broker more per record.
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
    settings.putAll(clientConfig);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }
}
