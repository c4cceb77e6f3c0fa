package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;

/** KafkaIO requires a coder for its records, but they never leave the reader in this form. */
final class PolledRecordsCoder extends VersionedCoder<PolledRecords> {
  private static final long serialVersionUID = 1;

  PolledRecordsCoder() {
    super("polled records");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(PolledRecords value, WireWriter out) {
    throw new UnsupportedOperationException("polled records are never encoded; see RecordBatch");
  }

  @Override
  protected PolledRecords read(WireReader in) {
    throw new UnsupportedOperationException("polled records are never encoded; see RecordBatch");
  }
}
