package io.spinboard.pipeline.ingest;

import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.io.UnboundedSource.CheckpointMark;
import org.apache.beam.sdk.io.UnboundedSource.UnboundedReader;
import org.apache.beam.sdk.io.kafka.KafkaRecord;
import org.joda.time.Instant;

/**
 * Takes what is there, up to {@link #MAX_RECORDS}, and offers it as one element whose timestamp is
 * that of its oldest record.
 */
final class BatchedReader extends UnboundedReader<ReadBatch> {
  private static final int MAX_RECORDS = 1_000;

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
    List<Spin> spins = new ArrayList<>();
    List<RejectedSpin> rejected = new ArrayList<>();
    oldest = records.getCurrentTimestamp();
    int taken = 0;
    do {
      take(records.getCurrent(), spins, rejected);
      if (records.getCurrentTimestamp().isBefore(oldest)) {
        oldest = records.getCurrentTimestamp();
      }
      taken++;
    } while (taken < MAX_RECORDS && records.advance());
    batch = new ReadBatch(spins, rejected);
    return true;
  }

  private static void take(
      KafkaRecord<byte[], Received> record, List<Spin> spins, List<RejectedSpin> rejected) {
    Received received = record.getKV().getValue();
    if (received.decoded() instanceof Spin spin) {
      spins.add(spin);
    } else {
      rejected.add(
          RejectedSpin.of(
              record.getTopic(),
              record.getPartition(),
              record.getOffset(),
              (Rejection) received.decoded(),
              received.payload()));
    }
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
