package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.watermark.EndOfRecords;
import io.spinboard.pipeline.ingest.watermark.PartitionWatermark;
import io.spinboard.pipeline.publish.RejectedSpin;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.io.UnboundedSource.CheckpointMark;
import org.apache.beam.sdk.io.UnboundedSource.UnboundedReader;
import org.apache.beam.sdk.io.kafka.KafkaCheckpointMark;
import org.apache.beam.sdk.io.kafka.KafkaIO;
import org.apache.beam.sdk.io.kafka.KafkaRecord;
import org.apache.beam.sdk.io.kafka.KafkaSource;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.joda.time.Instant;

/**
 * Reads one partition in batches. A batch is one element whose timestamp is that of its oldest
 * record. It holds the records that are available and those that arrive within {@code gatherNanos},
 * for runners whose cost is per element.
 */
final class PartitionReader extends UnboundedReader<RecordBatch> {

  /** With a larger backlog, throughput matters more than latency. */
  private static final int LARGE_BACKLOG = 8_192;

  private static final long MAX_FILL_NANOS_WITH_LARGE_BACKLOG = 100_000_000;

  private static final long MAX_FILL_NANOS = 10_000_000;

  private final SpinSource source;
  private final UnboundedReader<KafkaRecord<byte[], PolledRecords>> records;
  private final PartitionWatermark watermark;
  private final PartitionGauges gauges;
  private final long gatherNanos;
  private final BatchPacing pacing;
  private final Runnable onClose;
  private long nextBatchNanos;
  private RecordBatch batch;
  private Instant oldest;

  private PartitionReader(
      SpinSource source,
      UnboundedReader<KafkaRecord<byte[], PolledRecords>> records,
      PartitionWatermark watermark,
      PartitionGauges gauges,
      long gatherMillis,
      BatchPacing pacing,
      Runnable onClose) {
    this.source = source;
    this.records = records;
    this.watermark = watermark;
    this.gauges = gauges;
    this.gatherNanos = gatherMillis * 1_000_000;
    this.pacing = pacing;
    this.onClose = onClose;
  }

  /**
   * Creates a reader of one partition.
   *
   * @param mark where to start or resume
   */
  static PartitionReader of(
      SpinSource source,
      TopicReadSettings settings,
      TopicPartition partition,
      KafkaCheckpointMark mark) {
    TopicState topic = TopicState.of(settings);
    EndOfRecords end = topic.endOfRecords(partition.partition());
    PartitionWatermark watermark =
        new PartitionWatermark(
            topic.eventTime(),
            topic.idleCheck(partition.partition()),
            settings.maxOutOfOrdernessMillis(),
            mark.getPartitions().get(0).getWatermarkMillis());
    KafkaIO.Read<byte[], PolledRecords> read =
        KafkaIO.<byte[], PolledRecords>read()
            .withBootstrapServers(settings.topic().bootstrapServers())
            .withTopicPartitions(List.of(partition))
            .withKeyDeserializerAndCoder(ByteArrayDeserializer.class, ByteArrayCoder.of())
            .withValueDeserializerAndCoder(BatchDeserializer.class, new PolledRecordsCoder())
            .withConsumerFactoryFn(
                config -> new BatchConsumer(config, end, topic.addedPartitions()))
            .withConsumerConfigUpdates(settings.consumer())
            .withTimestampPolicyFactory(
                (same, restored) -> new WatermarkPolicy(watermark, topic.outage()))
            .commitOffsetsInFinalize();
    topic.eventTime().readerOpened();
    return new PartitionReader(
        source,
        KafkaSource.reader(read, mark),
        watermark,
        new PartitionGauges(partition.partition()),
        settings.gatherMillis(),
        new BatchPacing(settings.reportEveryMillis()),
        topic.eventTime()::readerClosed);
  }

  @Override
  public boolean start() throws IOException {
    return fill(records.start());
  }

  @Override
  public boolean advance() throws IOException {
    return !isPausing() && fill(records.advance());
  }

  /** Records stay with Kafka's client during a pause, so a checkpoint in it loses nothing. */
  private boolean isPausing() {
    return batch != null && !hasLargeBacklog() && System.nanoTime() - nextBatchNanos < 0;
  }

  private boolean hasLargeBacklog() {
    return watermark.backlog() > LARGE_BACKLOG;
  }

  private boolean fill(boolean available) throws IOException {
    watermark.startTurn();
    gauges.report(watermark.backlog(), watermark.millis(), System.currentTimeMillis());
    if (!available) {
      return false;
    }
    batch = RecordBatch.empty();
    oldest = records.getCurrentTimestamp();
    addPolled();
    // advance() waits a little for records, so without a limit there would always be more.
    long longest = hasLargeBacklog() ? MAX_FILL_NANOS_WITH_LARGE_BACKLOG : MAX_FILL_NANOS;
    long until = System.nanoTime() + Math.max(gatherNanos, longest);
    while (!batch.isFull() && System.nanoTime() - until < 0) {
      if (records.advance()) {
        addPolled();
      } else if (gatherNanos == 0) {
        break;
      }
    }
    nextBatchNanos = System.nanoTime() + pacing.nanosUntilNext(System.currentTimeMillis());
    return true;
  }

  private void addPolled() {
    KafkaRecord<byte[], PolledRecords> polled = records.getCurrent();
    for (DecodedRecord record : polled.getKV().getValue().records()) {
      if (record.decoded() instanceof Spin spin) {
        batch.spins().add(spin);
      } else {
        batch.rejected().add(rejected(record, polled));
      }
    }
    if (records.getCurrentTimestamp().isBefore(oldest)) {
      oldest = records.getCurrentTimestamp();
    }
  }

  private static RejectedSpin rejected(
      DecodedRecord record, KafkaRecord<byte[], PolledRecords> polled) {
    return RejectedSpin.of(
        polled.getTopic(),
        polled.getPartition(),
        record.offset(),
        (Rejection) record.decoded(),
        record.payload());
  }

  @Override
  public RecordBatch getCurrent() {
    if (batch == null) {
      throw new NoSuchElementException("no batch has been read yet");
    }
    return batch;
  }

  @Override
  public Instant getCurrentTimestamp() {
    if (oldest == null) {
      throw new NoSuchElementException("no batch has been read yet");
    }
    return oldest;
  }

  @Override
  public Instant getWatermark() {
    Instant advanced = records.getWatermark();
    return watermark.isWithheld() ? BoundedWindow.TIMESTAMP_MIN_VALUE : advanced;
  }

  @Override
  public CheckpointMark getCheckpointMark() {
    return records.getCheckpointMark();
  }

  @Override
  public long getSplitBacklogBytes() {
    return records.getSplitBacklogBytes();
  }

  @Override
  public SpinSource getCurrentSource() {
    return source;
  }

  @Override
  public void close() throws IOException {
    try {
      records.close();
    } finally {
      onClose.run();
    }
  }
}
