package io.spinboard.bench.workload;

import io.spinboard.local.LocalStack;
import io.spinboard.topics.Topics;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A new topic that is gone afterwards, as with several rounds they would fill the disk.
 *
 * @param bootstrapServers Kafka's address
 * @param name the topic
 */
public record TemporaryTopic(String bootstrapServers, String name) implements AutoCloseable {
  /** Creates one. */
  public static TemporaryTopic on(LocalStack stack) throws IOException {
    return new TemporaryTopic(stack.bootstrapServers(), stack.createTopic());
  }

  @Override
  public void close() {
    try (Topics topics =
        new Topics(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      boolean unused = topics.delete(name);
    }
  }
}
