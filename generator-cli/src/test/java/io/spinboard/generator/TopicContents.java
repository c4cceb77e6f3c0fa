package io.spinboard.generator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic {@code gameplay}. */
final class TopicContents {
  private TopicContents() {}

  /** All records, in order within each partition. */
  static List<ConsumerRecord<byte[], byte[]>> at(String bootstrap) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      List<TopicPartition> partitions =
          IntStream.range(0, 4).mapToObj(i -> new TopicPartition("gameplay", i)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(n -> n).sum();
      while (found.size() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
      }
    }
    return found;
  }
}
