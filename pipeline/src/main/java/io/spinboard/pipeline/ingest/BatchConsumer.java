package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.WireWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;

/**
 * A consumer that hands all records which it polls of a partition on as one, whose offset is that
 * of the last of them. KafkaIO keeps accounts of each record that it is handed, which costs more
 * than parsing a spin.
 */
final class BatchConsumer extends KafkaConsumer<byte[], byte[]> {
  private static final byte[] NO_KEY = {};

  private final EmptyTail tail;
  private final AddedPartitions added;

  /**
   * @param tail of the one partition that is polled
   * @param added is told how many partitions the topic has
   */
  BatchConsumer(Map<String, Object> config, EmptyTail tail, AddedPartitions added) {
    super(config);
    this.tail = tail;
    this.added = added;
  }

  /**
   * Where records end. KafkaIO asks once a second; what the consumer knows of its topic costs
   * nothing to look at.
   */
  @Override
  public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
    partitions.stream()
        .map(TopicPartition::topic)
        .distinct()
        .forEach(topic -> added.found(partitionsFor(topic).size()));
    Map<TopicPartition, Long> ends = new HashMap<>(super.endOffsets(partitions));
    ends.replaceAll((partition, end) -> tail.endOfRecords(end));
    return ends;
  }

  @Override
  @SuppressWarnings("deprecation") // it is what KafkaIO calls
  public ConsumerRecords<byte[], byte[]> poll(long timeoutMillis) {
    return poll(Duration.ofMillis(timeoutMillis));
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    tellPosition(tail::isPolledFrom);
    ConsumerRecords<byte[], byte[]> polled = super.poll(timeout);
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> packed = new HashMap<>();
    for (TopicPartition partition : polled.partitions()) {
      ConsumerRecord<byte[], byte[]> pack = pack(partition, polled.records(partition));
      packed.put(partition, List.of(pack));
      tail.sawRecord(pack.offset());
    }
    tellPosition(tail::reaches);
    return new ConsumerRecords<>(packed);
  }

  private void tellPosition(LongConsumer listener) {
    for (TopicPartition partition : assignment()) {
      try {
        listener.accept(position(partition, Duration.ZERO));
      } catch (TimeoutException unknown) {
        // It will be at one of the next polls.
      }
    }
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
