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

/** Reads all that is in some partitions, with the consumer's default settings. */
final class BenchConsumer implements Callable<Long> {
  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrapServers;
  private final List<TopicPartition> partitions;
  private final RecordHandler ledger;
  private final AtomicLong records = new AtomicLong();

  BenchConsumer(
      String bootstrapServers, String topic, List<Integer> partitions, RecordHandler ledger) {
    this.bootstrapServers = bootstrapServers;
    this.partitions =
        partitions.stream().map(partition -> new TopicPartition(topic, partition)).toList();
    this.ledger = ledger;
  }

  /** How many records it has read; for any thread. */
  long records() {
    return records.get();
  }

  /** Reads to the end; the points that the ledger knows then. */
  @Override
  public Long call() throws IOException {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), bytes, bytes)) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long all = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      while (records.get() < all) {
        read(consumer.poll(POLL));
      }
    }
    return ledger.points();
  }

  private void read(ConsumerRecords<byte[], byte[]> found) throws IOException {
    for (ConsumerRecord<byte[], byte[]> each : found) {
      ledger.enter(each.value());
    }
    records.addAndGet(found.count());
  }
}
