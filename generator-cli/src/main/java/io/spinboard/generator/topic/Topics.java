package io.spinboard.generator.topic;

import static org.apache.kafka.common.config.ConfigResource.Type.TOPIC;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Creates, finds and deletes topics. Every method fails with a {@link KafkaException}: a timeout if
 * no broker answers within ten seconds, or whatever the broker objects to.
 */
public final class Topics implements AutoCloseable {
  private final Map<String, Object> settings = new HashMap<>();
  private final Admin admin;

  /**
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}
   */
  public Topics(Map<String, ?> clientConfig) {
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.putAll(clientConfig);
    this.admin = Admin.create(settings);
  }

  /** Creates a topic; false if there is one of that name already, which is left as it is. */
  public boolean create(Topic topic) {
    NewTopic wanted =
        new NewTopic(topic.name(), topic.partitions(), (short) topic.replication())
            .configs(Map.of(RETENTION_MS_CONFIG, Long.toString(topic.retentionMillis())));
    try {
      await(admin.createTopics(List.of(wanted)).all());
      awaitLeaders(topic);
      return true;
    } catch (TopicExistsException already) {
      return false;
    }
  }

  /**
   * Brokers name a partition's leader a moment before it leads. A producer that used the moment
   * could have its first records refused and its second ones taken, and then the first, as out of
   * order, refused for ever.
   */
  private void awaitLeaders(Topic topic) {
    List<TopicPartition> partitions =
        IntStream.range(0, topic.partitions())
            .mapToObj(partition -> new TopicPartition(topic.name(), partition))
            .toList();
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      // Only leaders know the end; until they do, this asks again.
      consumer.endOffsets(partitions);
    }
  }

  /** The topic of that name, if there is one. */
  public Optional<Topic> find(String name) {
    try {
      TopicDescription description =
          await(admin.describeTopics(List.of(name)).allTopicNames()).get(name);
      return Optional.of(
          new Topic(
              name,
              description.partitions().size(),
              description.partitions().get(0).replicas().size(),
              retentionMillis(name)));
    } catch (UnknownTopicOrPartitionException absent) {
      return Optional.empty();
    }
  }

  /** Deletes a topic with all its records; false if there is none of that name. */
  public boolean delete(String name) {
    try {
      await(admin.deleteTopics(List.of(name)).all());
      return true;
    } catch (UnknownTopicOrPartitionException absent) {
      return false;
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  private long retentionMillis(String name) {
    ConfigResource resource = new ConfigResource(TOPIC, name);
    return Long.parseLong(
        await(admin.describeConfigs(List.of(resource)).all())
            .get(resource)
            .get(RETENTION_MS_CONFIG)
            .value());
  }

  private <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw explain(failed.getCause());
    }
  }

  private KafkaException explain(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return new TimeoutException(
          "Kafka at "
              + settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)
              + " does not answer",
          failure);
    }
    return failure instanceof KafkaException refusal ? refusal : new KafkaException(failure);
  }
}
