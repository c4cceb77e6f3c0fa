package io.spinboard.pipeline.ingest;

import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.io.UnboundedSource.CheckpointMark;
import org.apache.beam.sdk.io.UnboundedSource.UnboundedReader;
import org.apache.beam.sdk.io.kafka.KafkaRecord;
import org.joda.time.Instant;

/**
 * Takes what is there and what comes within a moment, and offers it as one element whose timestamp
 * is that of its oldest record. The moment is too short to be seen on a board and long enough to
 * spare the runner most of its work when spins trickle in.
 */
final class BatchedReader extends UnboundedReader<ReadBatch> {
  private static final int MAX_RECORDS = 1_000;
  private static final long MOMENT_NANOS = 20_000_000;

  private final BatchedSource source;
  private final UnboundedReader<KafkaRecord<byte[], Received>> records;
  private ReadBatch batch;
  private Instant oldest;

  BatchedReader(BatchedSource source, UnboundedReader<KafkaRecord<byte[], Received>> records) {
    this.source = source;
    this.records = records;
  }

  @Override
  public boolean start() throws IOException {
    return fill(records.start());
  }

  @Override
  public boolean advance() throws IOException {
    return fill(records.advance());
  }

  private boolean fill(boolean available) throws IOException {
    if (!available) {
      return false;
    }
    batch = new ReadBatch(new ArrayList<>(), new ArrayList<>());
    oldest = records.getCurrentTimestamp();
    long until = System.nanoTime() + MOMENT_NANOS;
    take();
    while (batch.size() < MAX_RECORDS && System.nanoTime() - until < 0) {
      if (records.advance()) {
        take();
      }
    }
    return true;
  }

  private void take() {
    KafkaRecord<byte[], Received> record = records.getCurrent();
    Received received = record.getKV().getValue();
    if (received.decoded() instanceof Spin spin) {
      batch.spins().add(spin);
    } else {
      batch.rejected().add(rejected(record, received));
    }
    if (records.getCurrentTimestamp().isBefore(oldest)) {
      oldest = records.getCurrentTimestamp();
    }
  }

  private static RejectedSpin rejected(KafkaRecord<byte[], Received> record, Received received) {
    return RejectedSpin.of(
        record.getTopic(),
        record.getPartition(),
        record.getOffset(),
        (Rejection) received.decoded(),
        received.payload());
  }

  @Override
  public ReadBatch getCurrent() {
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
    return records.getWatermark();
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
  public BatchedSource getCurrentSource() {
    return source;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
