package io.spinboard.pipeline.ingest;

import java.io.Serializable;
import java.util.Map;

/**
 * Where the spins are.
 *
 * @param bootstrapServers {@code host:port[,host:port…]}
 * @param name the topic
 * @param groupId the consumer group that remembers how far the pipeline has read
 * @param clientConfig further properties of the Kafka client (SASL, TLS, …); may be empty
 */
public record KafkaTopic(
    String bootstrapServers, String name, String groupId, Map<String, Object> clientConfig)
    implements Serializable {

  /** Leaves the client's properties out: they may hold secrets. */
  @Override
  public String toString() {
    return name + " at " + bootstrapServers;
  }
}
