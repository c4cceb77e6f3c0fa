package io.spinboard.bench.workload;

import io.spinboard.cli.kafka.TopicAdmin;
import io.spinboard.local.LocalStack;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A new topic that is deleted when it is closed, so that several rounds do not fill the disk.
 *
 * @param bootstrapServers Kafka's address
 * @param name the topic
 */
public record TemporaryTopic(String bootstrapServers, String name) implements AutoCloseable {
  /** Creates a topic. */
  public static TemporaryTopic on(LocalStack stack) throws IOException {
    return new TemporaryTopic(stack.bootstrapServers(), stack.createTopic());
  }

  @Override
  public void close() {
    try (TopicAdmin topics =
        new TopicAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      boolean unused = topics.delete(name);
    }
  }
}
