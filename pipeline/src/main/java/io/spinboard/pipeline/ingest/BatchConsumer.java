package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.WireWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/**
 * A consumer that hands all records which it polls of a partition on as one, whose offset is that
 * of the last of them. KafkaIO keeps accounts of each record that it is handed, which costs more
 * than parsing a spin.
 */
final class BatchConsumer extends KafkaConsumer<byte[], byte[]> {
  private static final byte[] NO_KEY = {};

  private final AddedPartitions added;

  /**
   * @param added is told how many partitions the topic has
   */
  BatchConsumer(Map<String, Object> config, AddedPartitions added) {
    super(config);
    this.added = added;
  }

  /** KafkaIO asks once a second; what the consumer knows of its topic costs nothing to look at. */
  @Override
  public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
    partitions.stream()
        .map(TopicPartition::topic)
        .distinct()
        .forEach(topic -> added.found(partitionsFor(topic).size()));
    return super.endOffsets(partitions);
  }

  @Override
  @SuppressWarnings("deprecation") // it is what KafkaIO calls
  public ConsumerRecords<byte[], byte[]> poll(long timeoutMillis) {
    return poll(Duration.ofMillis(timeoutMillis));
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    ConsumerRecords<byte[], byte[]> polled = super.poll(timeout);
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> packed = new HashMap<>();
    for (TopicPartition partition : polled.partitions()) {
      packed.put(partition, List.of(pack(partition, polled.records(partition))));
    }
    return new ConsumerRecords<>(packed);
  }

  /** The records as one; {@link BatchDeserializer} unpacks it. */
  static ConsumerRecord<byte[], byte[]> pack(
      TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
    WireWriter value = new WireWriter(sizeOf(records));
    value.writeInt(records.size());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      value.writeLong(record.offset());
      value.writeBoolean(record.value() != null);
      if (record.value() != null) {
        value.writeBytes(record.value());
      }
    }
    ConsumerRecord<byte[], byte[]> last = records.get(records.size() - 1);
    // What is behind the last record is not looked at; it is less than a copy of all would be.
    byte[] bytes = value.memory();
    return new ConsumerRecord<>(
        partition.topic(),
        partition.partition(),
        last.offset(),
        last.timestamp(),
        TimestampType.CREATE_TIME,
        0,
        bytes.length,
        NO_KEY,
        bytes,
        last.headers(),
        last.leaderEpoch());
  }

  private static int sizeOf(List<ConsumerRecord<byte[], byte[]>> records) {
    int size = 10;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      size += 20 + Math.max(0, record.serializedValueSize());
    }
    return size;
  }
}
