package io.spinboard.topics;

import static org.apache.kafka.common.config.ConfigResource.Type.TOPIC;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
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
 * Creates, finds, alters and deletes topics. Every method fails with a {@link KafkaException}: a
 * timeout if no broker answers within ten seconds, or whatever the broker objects to.
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
            .configs(configs(topic));
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
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      // Only leaders know the end; until they do, this asks again.
      consumer.endOffsets(topic.topicPartitions());
    }
  }

  /** The topic of that name, if there is one. */
  public Optional<Topic> find(String name) {
    try {
      TopicDescription description =
          await(admin.describeTopics(List.of(name)).allTopicNames()).get(name);
      Config config = config(name);
      return Optional.of(
          new Topic(
              name,
              description.partitions().size(),
              description.partitions().get(0).replicas().size(),
              new Retention(Long.parseLong(config.get(RETENTION_MS_CONFIG).value())),
              config.get(CLEANUP_POLICY_CONFIG).value()));
    } catch (UnknownTopicOrPartitionException absent) {
      return Optional.empty();
    }
  }

  /** Gives a topic the retention and the cleanup policy that it should have. */
  public void alter(Topic found, Topic wanted) {
    Map<String, String> asItIs = configs(found);
    // What stays as it is may be the brokers' default, and goes on following it.
    Collection<AlterConfigOp> changes =
        configs(wanted).entrySet().stream()
            .filter(config -> !config.getValue().equals(asItIs.get(config.getKey())))
            .map(config -> new ConfigEntry(config.getKey(), config.getValue()))
            .map(entry -> new AlterConfigOp(entry, OpType.SET))
            .toList();
    await(admin.incrementalAlterConfigs(Map.of(resource(found.name()), changes)).all());
  }

  /**
   * How many offsets a topic holds, partition by partition: as many as it has records, unless it is
   * compacted.
   */
  public List<Long> sizes(Topic topic) {
    Map<TopicPartition, ListOffsetsResultInfo> begin = offsets(topic, OffsetSpec.earliest());
    Map<TopicPartition, ListOffsetsResultInfo> end = offsets(topic, OffsetSpec.latest());
    return topic.topicPartitions().stream()
        .map(partition -> end.get(partition).offset() - begin.get(partition).offset())
        .toList();
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

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(Topic topic, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted =
        topic.topicPartitions().stream()
            .collect(Collectors.toMap(partition -> partition, partition -> which));
    return await(admin.listOffsets(wanted).all());
  }

  private Config config(String name) {
    ConfigResource resource = resource(name);
    return await(admin.describeConfigs(List.of(resource)).all()).get(resource);
  }

  private static ConfigResource resource(String name) {
    return new ConfigResource(TOPIC, name);
  }

  private static Map<String, String> configs(Topic topic) {
    return Map.of(
        RETENTION_MS_CONFIG,
        Long.toString(topic.retentionMillis()),
        CLEANUP_POLICY_CONFIG,
        topic.cleanupPolicy());
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
