package io.spinboard.campaigns.cli.spins;

import io.spinboard.cli.progress.Progress;
import io.spinboard.cli.progress.Work;
import io.spinboard.recordings.Recorded;
import io.spinboard.topics.Connection;
import io.spinboard.topics.ConsumerSettings;
import io.spinboard.topics.Topic;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
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

  private final Connection connection;
  private final PrintWriter err;
  private final boolean terminal;

  /**
   * @param connection that has no mistakes
   * @param err where progress is shown
   * @param terminal whether somebody is watching it
   */
  public TopicSpins(Connection connection, PrintWriter err, boolean terminal) {
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
    Topic topic = connection.existingTopic();
    SpinReading reading = new SpinReading(visitor);
    try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
      List<TopicPartition> partitions = topic.topicPartitions();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Reached reached = new Reached(consumer.beginningOffsets(partitions), ends);
      try (Progress progress =
          new Progress(reached, "read", "records", connection.kafka(), err, terminal)) {
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
    Map<String, Object> settings = ConsumerSettings.withoutTrace(connection.clientConfig());
    // What the retention takes away meanwhile is passed over.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }

  /** How far the reading is; looked at by another thread. */
  private static final class Reached implements Work {
    private final long begin;
    private final Map<TopicPartition, Long> ends;
    private final long end;
    private volatile long position;
    private volatile long records;
    private volatile boolean isEnd;

    Reached(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
      this.begin = begins.values().stream().mapToLong(Long::longValue).sum();
      this.ends = ends;
      this.end = ends.values().stream().mapToLong(Long::longValue).sum();
      this.position = begin;
      this.isEnd = begin == end;
    }

    void update(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, long recordsSoFar) {
      long sum = 0;
      boolean all = true;
      for (TopicPartition partition : partitions) {
        long at = consumer.position(partition);
        sum += Math.min(at, ends.get(partition));
        all &= at >= ends.get(partition);
      }
      position = sum;
      records = recordsSoFar;
      isEnd = all;
    }

    boolean isEnd() {
      return isEnd;
    }

    @Override
    public long done() {
      return records;
    }

    @Override
    public double share() {
      return end == begin ? Double.NaN : (double) (position - begin) / (end - begin);
    }

    @Override
    public boolean awaitsOthers() {
      return !isEnd;
    }
  }
}
