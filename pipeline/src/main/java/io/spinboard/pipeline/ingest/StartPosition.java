package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.NotReadyException;
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
 * Finds where a new job is to begin. The offsets go with the job, so whatever others of its
 * consumer group commit meanwhile changes nothing. The group is moved there as well, for Kafka's
 * tools to show the lag and for a later start from what is committed. A restored job goes by its
 * checkpoint instead.
 */
public final class StartPosition {
  private static final Logger LOG = LoggerFactory.getLogger(StartPosition.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private StartPosition() {}

  /**
   * Waits until the topic is there, then finds the offsets and moves the group.
   *
   * @param restored whether the job goes on from a checkpoint, which leaves the group where it is
   * @return the offset at which the job begins in each partition; 0 if it goes on from a checkpoint
   * @throws NotReadyException when the brokers refuse the login
   */
  public static Map<TopicPartition, Long> prepare(
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
      Map<TopicPartition, Long> begin = offsets(admin, topic, partitions, startFrom);
      if (startFrom != StartFrom.COMMITTED) {
        move(admin, topic, begin);
      }
      return begin;
    } catch (ExecutionException e) {
      throw new NotReadyException(
          "Kafka refuses %s: %s".formatted(topic, e.getCause().getMessage()));
    } catch (org.apache.kafka.common.KafkaException e) {
      throw new NotReadyException("Kafka cannot be used (%s): %s".formatted(topic, e.getMessage()));
    }
  }

  private static List<TopicPartition> awaitTopic(Admin admin, KafkaTopic topic)
      throws ExecutionException, InterruptedException {
    String waitingFor = null;
    while (true) {
      try {
        TopicDescription found =
            admin.describeTopics(List.of(topic.name())).allTopicNames().get().get(topic.name());
        return found.partitions().stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList();
      } catch (ExecutionException e) {
        String missing = missing(e, topic);
        if (!missing.equals(waitingFor)) {
          LOG.warn("Waiting for {}.", missing);
          waitingFor = missing;
        }
        Thread.sleep(PATIENCE.toMillis());
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

  private static void move(Admin admin, KafkaTopic topic, Map<TopicPartition, Long> begin)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    begin.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
    admin.alterConsumerGroupOffsets(topic.groupId(), offsets).all().get();
  }
}
