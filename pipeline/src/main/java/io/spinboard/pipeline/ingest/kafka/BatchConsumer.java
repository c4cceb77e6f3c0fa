package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.pipeline.ingest.watermark.EndOfRecords;
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
 * A consumer that packs the records it polls from a partition into one, whose offset is that of the
 * last of them. KafkaIO updates metrics for each record it receives, which costs more than parsing
 * a spin.
 */
final class BatchConsumer extends KafkaConsumer<byte[], byte[]> {
  private static final byte[] NO_KEY = {};

  private final EndOfRecords end;
  private final AddedPartitions added;

  /**
   * @param end of the one partition that is polled
   * @param added is updated with the topic's number of partitions
   */
  BatchConsumer(Map<String, Object> config, EndOfRecords end, AddedPartitions added) {
    super(config);
    this.end = end;
    this.added = added;
  }

  /**
   * Returns the ends of the partitions' records. KafkaIO calls this once a second; the number of
   * partitions comes from the consumer's cached metadata.
   */
  @Override
  public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
    partitions.stream()
        .map(TopicPartition::topic)
        .distinct()
        .forEach(topic -> added.update(partitionsFor(topic).size()));
    Map<TopicPartition, Long> ends = new HashMap<>(super.endOffsets(partitions));
    ends.replaceAll((partition, endOffset) -> end.before(endOffset));
    return ends;
  }

  @Override
  @SuppressWarnings("deprecation") // KafkaIO calls it
  public ConsumerRecords<byte[], byte[]> poll(long timeoutMillis) {
    return poll(Duration.ofMillis(timeoutMillis));
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    reportPosition(end::pollsFrom);
    ConsumerRecords<byte[], byte[]> polled = super.poll(timeout);
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> packed = new HashMap<>();
    for (TopicPartition partition : polled.partitions()) {
      ConsumerRecord<byte[], byte[]> pack = pack(partition, polled.records(partition));
      packed.put(partition, List.of(pack));
      end.polled(pack.offset());
    }
    reportPosition(end::polledTo);
    return new ConsumerRecords<>(packed);
  }

  private void reportPosition(LongConsumer listener) {
    for (TopicPartition partition : assignment()) {
      try {
        listener.accept(position(partition, Duration.ZERO));
      } catch (TimeoutException unknown) {
        // Reported at one of the next polls.
      }
    }
  }

  /** Packs records into one, which {@link BatchDeserializer} unpacks. */
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
    // May be longer than its content, which is cheaper than a copy. The reader stops at the end.
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
