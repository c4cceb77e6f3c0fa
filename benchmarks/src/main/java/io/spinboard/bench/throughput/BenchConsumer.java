package io.spinboard.bench.throughput;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A thread that reads some partitions to their end, with the default settings of the Kafka
 * consumer.
 */
final class BenchConsumer implements Callable<Long> {
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);

  private final String bootstrapServers;
  private final List<TopicPartition> partitions;
  private final RecordHandler handler;
  private final AtomicLong records = new AtomicLong();

  BenchConsumer(
      String bootstrapServers, String topic, List<Integer> partitions, RecordHandler handler) {
    this.bootstrapServers = bootstrapServers;
    this.partitions =
        partitions.stream().map(partition -> new TopicPartition(topic, partition)).toList();
    this.handler = handler;
  }

  /** Returns the number of records read so far. Can be called from any thread. */
  long records() {
    return records.get();
  }

  /** Reads to the end and returns the points of the handler. */
  @Override
  public Long call() throws IOException {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), bytes, bytes)) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long total =
          consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      while (records.get() < total) {
        read(consumer.poll(POLL_TIMEOUT));
      }
    }
    return handler.points();
  }

  private void read(ConsumerRecords<byte[], byte[]> batch) throws IOException {
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      handler.handle(record.value());
    }
    records.addAndGet(batch.count());
  }
}
