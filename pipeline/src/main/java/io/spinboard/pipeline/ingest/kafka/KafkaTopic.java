package io.spinboard.pipeline.ingest.kafka;

import java.io.Serializable;
import java.util.Map;

/**
 * A Kafka topic of spins and how to connect to it.
 *
 * @param bootstrapServers {@code host:port[,host:port…]}
 * @param name the topic's name
 * @param groupId the consumer group to which the pipeline commits its offsets
 * @param clientConfig further properties of the Kafka client (SASL, TLS, …); may be empty
 */
public record KafkaTopic(
    String bootstrapServers, String name, String groupId, Map<String, Object> clientConfig)
    implements Serializable {

  /** Leaves out the client's properties, which may hold secrets. */
  @Override
  public String toString() {
    return name + " at " + bootstrapServers;
  }
}
