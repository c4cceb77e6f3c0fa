package io.spinboard.pipeline.ingest.kafka;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.wire.RefusedStateException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.UnboundedSource.UnboundedReader;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers of a real topic, driven without a runner. */
class SpinSourceIT {
  private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

  private final LocalStack stack = LocalStack.shared();
  private KafkaTopic topic;

  @BeforeEach
  void createTopic(TestInfo test) throws IOException {
    createTopic(
        test.getTestMethod().orElseThrow().getName(), Map.of("metadata.max.age.ms", "1000"));
  }

  private void createTopic(String name, Map<String, Object> consumer) throws IOException {
    stack.kafka().createTopic(name, 2, Duration.ofHours(24));
    topic = new KafkaTopic(stack.bootstrapServers(), name, name, consumer);
  }

  @Test
  void startsAtItsStartOffsetsWhateverItsGroupCommits() throws Exception {
    send(List.of(record(0, NOON), record(0, NOON.plusSeconds(1))));
    SpinSource source = source();
    try (Admin admin = admin()) {
      OffsetAndMetadata read = new OffsetAndMetadata(2);
      admin.alterConsumerGroupOffsets(topic.groupId(), Map.of(partition(0), read)).all().get();
    }

    try (Reading reading = new Reading(split(source, 0))) {
      await().until(() -> reading.advance() == 2);
    }
  }

  @Test
  void addedPartitionsAreReportedAndRefusedAtARestore() throws Exception {
    send(List.of(record(0, NOON)));
    SpinSource source = source();
    AddedPartitions added = TopicState.of(settings(2)).addedPartitions();
    try (Reading reading = new Reading(split(source, 0))) {
      await().until(() -> reading.advance() == 1);
      assertThat("added before", !added.exist());
      try (Admin admin = admin()) {
        admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(4))).all().get();
      }
      await().until(added::exist);
    }

    SpinSource restored =
        SerializableUtils.ensureSerializable(source.split(1, options(settings(2))).get(1));
    RefusedStateException refused =
        assertThrows(
            RefusedStateException.class, () -> restored.createReader(options(settings(4)), null));
    assertThat(refused.getMessage(), containsString("reads 2 partitions of "));
    assertThat(refused.getMessage(), containsString(", which has 4 now; their number is fixed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"read_uncommitted", "read_committed"})
  void aPartitionThatEndsInTransactionMarkersFollowsTheTopic(String isolation) throws Exception {
    createTopic("transactions-" + isolation, Map.of("isolation.level", isolation));
    try (KafkaProducer<byte[], byte[]> producer =
        producer(Map.of("transactional.id", "producer of " + topic.name()))) {
      producer.initTransactions();
      commit(producer, List.of(record(0, NOON), record(1, NOON)));
      SpinSource source = source();
      try (Reading silent = new Reading(split(source, 0));
          Reading other = new Reading(split(source, 1))) {
        await().until(() -> silent.advance() + other.advance() == 2);
        producer.beginTransaction();
        producer.send(record(0, NOON)).get();
        producer.abortTransaction();
        commit(producer, List.of(record(1, NOON.plusSeconds(60))));

        await()
            .until(
                () -> {
                  silent.advance();
                  other.advance();
                  return silent.watermark().equals(NOON.plusSeconds(55));
                });
      }
    }
  }

  private static void commit(
      KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records)
      throws Exception {
    producer.beginTransaction();
    for (ProducerRecord<byte[], byte[]> record : records) {
      producer.send(record).get();
    }
    producer.commitTransaction();
  }

  private SpinSource source() throws Exception {
    return new SpinSource(settings(2), StartOffsets.determine(topic, StartFrom.EARLIEST, false));
  }

  private UnboundedReader<RecordBatch> split(SpinSource source, int partition) throws IOException {
    TopicReadOptions options = options(settings(2));
    return source.split(1, options).get(partition).createReader(options, null);
  }

  private TopicReadSettings settings(int partitions) {
    return new TopicReadSettings(topic.name(), topic, partitions, 5_000, 60_000, "", 0, 500);
  }

  private static TopicReadOptions options(TopicReadSettings settings) {
    TopicReadOptions options = PipelineOptionsFactory.as(TopicReadOptions.class);
    options.setTopicReadSettings(settings);
    return options;
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(topic.name(), number);
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", topic.bootstrapServers()));
  }

  private ProducerRecord<byte[], byte[]> record(int partition, Instant at) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    Spin spin = new Spin(1, 10, 50, 5, micros, Spin.NO_TEAM, null, null);
    return new ProducerRecord<>(topic.name(), partition, null, SpinEncoder.encode(spin));
  }

  private void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
      for (ProducerRecord<byte[], byte[]> record : records) {
        producer.send(record).get();
      }
    }
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> config = new HashMap<>(more);
    config.put("bootstrap.servers", topic.bootstrapServers());
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Drives a reader as a runner does. */
  private static final class Reading implements AutoCloseable {
    private final UnboundedReader<RecordBatch> reader;
    private boolean started;
    private int spins;
    private Instant watermark;

    Reading(UnboundedReader<RecordBatch> reader) {
      this.reader = reader;
    }

    /** Reads the next batch; returns the number of spins read so far. */
    int advance() throws IOException {
      boolean found = started ? reader.advance() : reader.start();
      started = true;
      if (found) {
        spins += reader.getCurrent().spins().size();
      }
      watermark = Instant.ofEpochMilli(reader.getWatermark().getMillis());
      return spins;
    }

    Instant watermark() {
      return watermark;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
