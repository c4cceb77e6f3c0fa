package io.spinboard.cli.kafka;

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
 * Creates, finds, alters and deletes topics. Every method throws a {@link KafkaException} if no
 * broker responds within ten seconds or the broker rejects the request.
 */
public final class TopicAdmin implements AutoCloseable {
  private final Map<String, Object> settings = new HashMap<>();
  private final Admin admin;

  /**
   * @param clientConfig settings of the Kafka client, including {@code bootstrap.servers}
   */
  public TopicAdmin(Map<String, ?> clientConfig) {
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.putAll(clientConfig);
    this.admin = Admin.create(settings);
  }

  /** Creates a topic; returns false, changing nothing, if one of that name exists. */
  public boolean create(TopicSpec topic) {
    NewTopic wanted =
        new NewTopic(topic.name(), topic.partitions(), (short) topic.replication())
            .configs(configs(topic));
    try {
      await(admin.createTopics(List.of(wanted)).all());
      awaitLeaders(topic);
      return true;
    } catch (TopicExistsException exists) {
      return false;
    }
  }

  /**
   * Waits until all partitions have a working leader. Brokers announce a leader a moment before it
   * accepts records. An idempotent producer that sends in between may have its first batch rejected
   * and its second one accepted; every retry of the first is then out of order.
   */
  private void awaitLeaders(TopicSpec topic) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      // Only leaders know the end offsets; the client retries until they respond.
      consumer.endOffsets(topic.topicPartitions());
    }
  }

  /** Looks up a topic. */
  public Optional<TopicSpec> find(String name) {
    try {
      TopicDescription description =
          await(admin.describeTopics(List.of(name)).allTopicNames()).get(name);
      Config config = config(name);
      return Optional.of(
          new TopicSpec(
              name,
              description.partitions().size(),
              description.partitions().get(0).replicas().size(),
              new Retention(Long.parseLong(config.get(RETENTION_MS_CONFIG).value())),
              config.get(CLEANUP_POLICY_CONFIG).value()));
    } catch (UnknownTopicOrPartitionException absent) {
      return Optional.empty();
    }
  }

  /** Changes the retention and the cleanup policy of an existing topic where they differ. */
  public void alter(TopicSpec found, TopicSpec wanted) {
    Map<String, String> current = configs(found);
    // An unchanged value may be the brokers' default; setting it would pin the topic to it.
    Collection<AlterConfigOp> changes =
        configs(wanted).entrySet().stream()
            .filter(config -> !config.getValue().equals(current.get(config.getKey())))
            .map(config -> new ConfigEntry(config.getKey(), config.getValue()))
            .map(entry -> new AlterConfigOp(entry, OpType.SET))
            .toList();
    await(admin.incrementalAlterConfigs(Map.of(resource(found.name()), changes)).all());
  }

  /**
   * Returns the number of offsets between start and end of each partition, which is the number of
   * records unless the topic is compacted.
   */
  public List<Long> sizes(TopicSpec topic) {
    Map<TopicPartition, ListOffsetsResultInfo> begin = offsets(topic, OffsetSpec.earliest());
    Map<TopicPartition, ListOffsetsResultInfo> end = offsets(topic, OffsetSpec.latest());
    return topic.topicPartitions().stream()
        .map(partition -> end.get(partition).offset() - begin.get(partition).offset())
        .toList();
  }

  /** Deletes a topic with all its records; returns false if it does not exist. */
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

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(TopicSpec topic, OffsetSpec which) {
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

  private static Map<String, String> configs(TopicSpec topic) {
    return Map.of(
        RETENTION_MS_CONFIG,
        Long.toString(topic.retentionMillis()),
        CLEANUP_POLICY_CONFIG,
        topic.cleanupPolicy());
  }

  private <T> T await(KafkaFuture<T> result) {
    try {
      return result.get();
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw describe(failed.getCause());
    }
  }

  private KafkaException describe(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return new TimeoutException(
          "Kafka at "
              + settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)
              + " did not respond in time",
          failure);
    }
    return failure instanceof KafkaException rejected ? rejected : new KafkaException(failure);
  }
}
