package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;

/** KafkaIO asks for a coder of its records; they never leave the reader as such. */
final class ReceivedBatchCoder extends VersionedCoder<ReceivedBatch> {
  private static final long serialVersionUID = 1;

  ReceivedBatchCoder() {
    super("received records");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(ReceivedBatch value, WireWriter out) {
    throw new UnsupportedOperationException("records leave their reader in other batches");
  }

  @Override
  protected ReceivedBatch read(WireReader in) {
    throw new UnsupportedOperationException("records leave their reader in other batches");
  }
}
