package io.spinboard.campaigns.cli.spins;

import io.spinboard.cli.kafka.ConsumerSettings;
import io.spinboard.cli.kafka.TopicOptions;
import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.cli.progress.ProgressDisplay;
import io.spinboard.recordings.Recorded;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The spins in a topic, up to those that are there when the reading begins. */
public final class TopicSpins implements Spins {
  private static final Duration POLL = Duration.ofMillis(200);

  private final TopicOptions connection;
  private final PrintWriter err;
  private final boolean terminal;

  /**
   * @param connection that has no mistakes
   * @param err where progress is shown
   * @param terminal whether somebody is watching it
   */
  public TopicSpins(TopicOptions connection, PrintWriter err, boolean terminal) {
    this.connection = connection;
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void check() {
    connection.existingTopic();
  }

  @Override
  public Account read(SpinVisitor visitor) {
    TopicSpec topic = connection.existingTopic();
    SpinReading reading = new SpinReading(visitor);
    try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
      List<TopicPartition> partitions = topic.topicPartitions();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      TopicProgress reached = new TopicProgress(consumer.beginningOffsets(partitions), ends);
      try (ProgressDisplay progress =
          new ProgressDisplay(
              reached, "read", "records", connection.describeKafka(), err, terminal)) {
        while (!reached.isEnd()) {
          for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            show(record, ends, reading);
          }
          reached.update(consumer, partitions, reading.records());
        }
      }
    }
    return reading.account();
  }

  private static void show(
      ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, Long> ends, SpinReading reading) {
    if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
      reading.record(
          new Recorded(
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
    // What the retention takes away meanwhile is passed over.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }
}
