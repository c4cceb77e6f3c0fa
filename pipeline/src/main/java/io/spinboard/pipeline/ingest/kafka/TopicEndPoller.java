package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.pipeline.ingest.watermark.TopicEventTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the newest records of a topic about once a second, for a process whose own partitions do
 * not show which event time the topic has reached.
 */
final class TopicEndPoller {
  private static final Logger LOG = LoggerFactory.getLogger(TopicEndPoller.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration MAX_DURATION = Duration.ofSeconds(1);

  /** Enough to find a spin among rejected records. */
  private static final int RECORDS = 50;

  private final TopicEventTime eventTime;
  private final Consumer<byte[], byte[]> consumer;
  private final SpinDecoder decoder;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> polledEnds = new HashMap<>();
  private final Thread thread = new Thread(this::pollUntilWakeup, "spinboard-topic-end-poller");

  private TopicEndPoller(TopicReadSettings settings, TopicEventTime eventTime) {
    this.eventTime = eventTime;
    this.partitions =
        IntStream.range(0, settings.partitions())
            .mapToObj(partition -> new TopicPartition(settings.topic().name(), partition))
            .toList();
    Map<String, Object> config = settings.consumer();
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    this.decoder = BatchDeserializer.decoder(config);
    this.consumer = new KafkaConsumer<>(config);
  }

  /**
   * Starts to poll in a thread of its own.
   *
   * @param eventTime observes the spins
   * @return stops the polling
   */
  static Runnable start(TopicReadSettings settings, TopicEventTime eventTime) {
    TopicEndPoller poller = new TopicEndPoller(settings, eventTime);
    poller.thread.setDaemon(true);
    poller.thread.start();
    return poller.consumer::wakeup;
  }

  private void pollUntilWakeup() {
    try (consumer) {
      consumer.assign(partitions);
      while (true) {
        pollEnds();
        // Only waits: all partitions are paused.
        consumer.poll(INTERVAL);
      }
    } catch (WakeupException stopped) {
      // The regular end.
    } catch (KafkaException e) {
      LOG.warn(
          "Lost the end of topic {}; watermarks of idle partitions will stall: {}",
          partitions.get(0).topic(),
          e.getMessage());
    }
  }

  private void pollEnds() {
    try {
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      ends.entrySet().removeIf(end -> end.getValue().equals(polledEnds.get(end.getKey())));
      ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - RECORDS)));
      consumer.resume(ends.keySet());
      long until = System.nanoTime() + MAX_DURATION.toNanos();
      while (isBefore(ends) && System.nanoTime() - until < 0) {
        consumer.poll(Duration.ofMillis(100)).forEach(this::observe);
      }
      if (!isBefore(ends)) {
        polledEnds.putAll(ends);
      }
    } catch (TimeoutException unreachable) {
      // Logged by KafkaOutage.
    } finally {
      consumer.pause(partitions);
    }
  }

  private boolean isBefore(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private void observe(ConsumerRecord<byte[], byte[]> record) {
    if (decoder.decode(record.value()) instanceof Spin spin) {
      long eventMillis = Math.floorDiv(spin.eventTimeMicros(), 1000);
      eventTime.observe(eventMillis, System.currentTimeMillis());
    }
  }
}
