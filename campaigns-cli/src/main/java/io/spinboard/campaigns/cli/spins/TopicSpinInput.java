package io.spinboard.campaigns.cli.spins;

import io.spinboard.cli.kafka.ConsumerSettings;
import io.spinboard.cli.kafka.TopicOptions;
import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.cli.progress.ProgressDisplay;
import io.spinboard.recordings.RecordedRecord;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the spins of a topic, from its beginning to the end offsets at the start of deduplicator.
 */
public final class TopicSpinInput implements SpinInput {
  private static final Duration POLL = Duration.ofMillis(200);

  private final TopicOptions connection;
  private final PrintWriter err;
  private final boolean terminal;

  /**
   * @param connection validated options
   * @param err receives progress
   * @param terminal whether {@code err} is shown on a terminal
   */
  public TopicSpinInput(TopicOptions connection, PrintWriter err, boolean terminal) {
    this.connection = connection;
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void check() {
    connection.existingTopic();
  }

  @Override
  public SpinReadSummary read(SpinVisitor visitor) {
    TopicSpec topic = connection.existingTopic();
    SpinDeduplicator deduplicator = new SpinDeduplicator(visitor);
    try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
      List<TopicPartition> partitions = topic.topicPartitions();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      TopicReadProgress progress =
          new TopicReadProgress(consumer.beginningOffsets(partitions), ends);
      try (ProgressDisplay display =
          new ProgressDisplay(
              progress, "read", "records", connection.describeKafka(), err, terminal)) {
        while (!progress.isEnd()) {
          for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            process(record, ends, deduplicator);
          }
          progress.update(consumer, partitions, deduplicator.records());
        }
      }
    }
    return deduplicator.summary();
  }

  private static void process(
      ConsumerRecord<byte[], byte[]> record,
      Map<TopicPartition, Long> ends,
      SpinDeduplicator deduplicator) {
    if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
      deduplicator.process(
          new RecordedRecord(
              record.partition(),
              record.offset(),
              record.timestamp(),
              record.key(),
              record.value()),
          record.topic(),
          0);
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = ConsumerSettings.withoutGroup(connection.clientConfig());
    // Skip records that the retention deletes while the topic is read.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }
}
