package io.spinboard.pipeline.ingest;

import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.RejectedSpin;
import java.io.IOException;
import java.time.InstantSource;
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
 * Reads one partition in batches. A batch is what is there and what comes within a moment, one
 * element whose timestamp is that of its oldest record; the moment is for runners whose work is by
 * the element, to spare them most of it when spins trickle in.
 */
final class PartitionReader extends UnboundedReader<RecordBatch> {

  /** More than this to be caught up with, and it is throughput that counts. */
  private static final int MANY_RECORDS = 8_192;

  /** Long enough to fill a batch while there is much to catch up with, and short otherwise. */
  private static final long LONGEST_FILL_BEHIND_NANOS = 100_000_000;

  private static final long LONGEST_FILL_NANOS = 10_000_000;

  /**
   * A runner that reads several partitions in turn learns of each at its second turn, and takes the
   * least of the watermarks that it knows. At a reader's third turn it knows all.
   */
  private static final int TURNS_UNTIL_ALL_ARE_KNOWN = 3;

  private final SpinSource source;
  private final UnboundedReader<KafkaRecord<byte[], ReceivedBatch>> records;
  private final EventTimePolicy policy;
  private final PartitionGauges gauges;
  private final long gatherNanos;
  private final Rest rest;
  private final Runnable onClose;
  private int turns;
  private long restsUntil;
  private RecordBatch batch;
  private Instant oldest;

  private PartitionReader(
      SpinSource source,
      UnboundedReader<KafkaRecord<byte[], ReceivedBatch>> records,
      EventTimePolicy policy,
      PartitionGauges gauges,
      long gatherMillis,
      Rest rest,
      Runnable onClose) {
    this.source = source;
    this.records = records;
    this.policy = policy;
    this.gauges = gauges;
    this.gatherNanos = gatherMillis * 1_000_000;
    this.rest = rest;
    this.onClose = onClose;
  }

  /**
   * A reader of one partition.
   *
   * @param mark where to begin or go on; null to begin where the consumer group is
   */
  static PartitionReader of(
      SpinSource source, TopicReading reading, TopicPartition partition, KafkaCheckpointMark mark) {
    TopicClock clock = TopicClock.of(reading);
    EmptyTail tail = clock.emptyTail(partition.partition());
    EventTimePolicy policy =
        new EventTimePolicy(
            clock,
            clock.idleLook(partition.partition()),
            reading.maxOutOfOrdernessMillis(),
            restored(mark),
            InstantSource.system());
    KafkaIO.Read<byte[], ReceivedBatch> read =
        KafkaIO.<byte[], ReceivedBatch>read()
            .withBootstrapServers(reading.topic().bootstrapServers())
            .withTopicPartitions(List.of(partition))
            .withKeyDeserializerAndCoder(ByteArrayDeserializer.class, ByteArrayCoder.of())
            .withValueDeserializerAndCoder(BatchDeserializer.class, new ReceivedBatchCoder())
            .withConsumerFactoryFn(config -> new BatchConsumer(config, tail, clock.added()))
            .withConsumerConfigUpdates(reading.consumer())
            .withTimestampPolicyFactory((same, watermark) -> policy)
            .commitOffsetsInFinalize();
    clock.opened();
    return new PartitionReader(
        source,
        KafkaSource.reader(read, mark),
        policy,
        new PartitionGauges(partition.partition()),
        reading.gatherMillis(),
        new Rest(reading.reportEveryMillis()),
        clock::closed);
  }

  private static Instant restored(KafkaCheckpointMark mark) {
    return mark == null
        ? BoundedWindow.TIMESTAMP_MIN_VALUE
        : Instant.ofEpochMilli(mark.getPartitions().get(0).getWatermarkMillis());
  }

  @Override
  public boolean start() throws IOException {
    return fill(records.start());
  }

  @Override
  public boolean advance() throws IOException {
    return !rests() && fill(records.advance());
  }

  /** What is not asked for stays with Kafka's client, so a checkpoint meanwhile misses nothing. */
  private boolean rests() {
    return batch != null && !isBehind() && System.nanoTime() - restsUntil < 0;
  }

  private boolean isBehind() {
    return policy.backlog() > MANY_RECORDS;
  }

  private boolean fill(boolean available) throws IOException {
    turns = Math.min(turns + 1, TURNS_UNTIL_ALL_ARE_KNOWN);
    gauges.report(policy.backlog(), policy.watermarkMillis(), System.currentTimeMillis());
    if (!available) {
      return false;
    }
    batch = RecordBatch.empty();
    oldest = records.getCurrentTimestamp();
    take();
    // Looking for more waits a little for it, so that without an end there would always be more.
    long longest = isBehind() ? LONGEST_FILL_BEHIND_NANOS : LONGEST_FILL_NANOS;
    long until = System.nanoTime() + Math.max(gatherNanos, longest);
    while (!batch.isFull() && System.nanoTime() - until < 0) {
      if (records.advance()) {
        take();
      } else if (gatherNanos == 0) {
        break;
      }
    }
    restsUntil = System.nanoTime() + rest.nanos(System.currentTimeMillis());
    return true;
  }

  private void take() {
    KafkaRecord<byte[], ReceivedBatch> polled = records.getCurrent();
    for (Received record : polled.getKV().getValue().records()) {
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

  private static RejectedSpin rejected(Received record, KafkaRecord<byte[], ReceivedBatch> polled) {
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
      throw new NoSuchElementException("nothing has been read yet");
    }
    return batch;
  }

  @Override
  public Instant getCurrentTimestamp() {
    if (oldest == null) {
      throw new NoSuchElementException("nothing has been read yet");
    }
    return oldest;
  }

  @Override
  public Instant getWatermark() {
    Instant watermark = records.getWatermark();
    return turns < TURNS_UNTIL_ALL_ARE_KNOWN ? BoundedWindow.TIMESTAMP_MIN_VALUE : watermark;
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
