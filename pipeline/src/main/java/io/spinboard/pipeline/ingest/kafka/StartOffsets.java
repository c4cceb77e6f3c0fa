package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.pipeline.runner.NotReadyException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Determines the offsets at which a new job starts. They travel with the job, so commits by others
 * of its consumer group don't change them. They are committed for the group as well, so that
 * Kafka's tools show the lag and a later job can start from the committed offsets. A restored job
 * resumes at its checkpoint instead.
 */
public final class StartOffsets {
  private static final Logger LOG = LoggerFactory.getLogger(StartOffsets.class);
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(2);

  private StartOffsets() {}

  /**
   * Waits until the topic exists, then determines the offsets and commits them for the group.
   *
   * @param restored whether the job resumes from a checkpoint, so that nothing is committed
   * @return the offset at which the job starts, for each partition; 0 for a restored job
   * @throws NotReadyException if the brokers refuse the login or the request
   */
  public static Map<TopicPartition, Long> determine(
      KafkaTopic topic, StartFrom startFrom, boolean restored)
      throws NotReadyException, InterruptedException {
    Properties config = new Properties();
    config.putAll(topic.clientConfig());
    config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, topic.bootstrapServers());
    config.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
    config.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
    try (Admin admin = Admin.create(config)) {
      List<TopicPartition> partitions = awaitTopic(admin, topic);
      if (restored) {
        return partitions.stream().collect(Collectors.toMap(p -> p, p -> 0L));
      }
      Map<TopicPartition, Long> offsets = offsets(admin, topic, partitions, startFrom);
      if (startFrom != StartFrom.COMMITTED) {
        commit(admin, topic, offsets);
      }
      return offsets;
    } catch (ExecutionException e) {
      throw new NotReadyException(
          "Kafka refused access to topic %s: %s".formatted(topic, e.getCause().getMessage()));
    } catch (org.apache.kafka.common.KafkaException e) {
      throw new NotReadyException(
          "Cannot connect to Kafka for topic %s: %s".formatted(topic, e.getMessage()));
    }
  }

  private static List<TopicPartition> awaitTopic(Admin admin, KafkaTopic topic)
      throws ExecutionException, InterruptedException {
    String waitingFor = null;
    while (true) {
      try {
        TopicDescription description =
            admin.describeTopics(List.of(topic.name())).allTopicNames().get().get(topic.name());
        return description.partitions().stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList();
      } catch (ExecutionException e) {
        String missing = missing(e, topic);
        if (!missing.equals(waitingFor)) {
          LOG.warn("Waiting for {}; retrying every {} s.", missing, RETRY_INTERVAL.toSeconds());
          waitingFor = missing;
        }
        Thread.sleep(RETRY_INTERVAL.toMillis());
      }
    }
  }

  private static String missing(ExecutionException e, KafkaTopic topic) throws ExecutionException {
    Throwable cause = e.getCause();
    if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
      throw e;
    }
    if (cause instanceof UnknownTopicOrPartitionException) {
      return "topic " + topic;
    }
    if (cause instanceof RetriableException) {
      return "Kafka at " + topic.bootstrapServers();
    }
    throw e;
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, KafkaTopic topic, List<TopicPartition> partitions, StartFrom startFrom)
      throws ExecutionException, InterruptedException {
    OffsetSpec spec = startFrom == StartFrom.LATEST ? OffsetSpec.latest() : OffsetSpec.earliest();
    Map<TopicPartition, Long> offsets = new HashMap<>();
    admin
        .listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> spec)))
        .all()
        .get()
        .forEach((partition, at) -> offsets.put(partition, at.offset()));
    if (startFrom == StartFrom.COMMITTED) {
      admin
          .listConsumerGroupOffsets(topic.groupId())
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach(
              (partition, at) ->
                  offsets.computeIfPresent(
                      partition, (same, earliest) -> at == null ? earliest : at.offset()));
    }
    return offsets;
  }

  private static void commit(Admin admin, KafkaTopic topic, Map<TopicPartition, Long> offsets)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
    offsets.forEach((partition, offset) -> commits.put(partition, new OffsetAndMetadata(offset)));
    admin.alterConsumerGroupOffsets(topic.groupId(), commits).all().get();
  }
}
