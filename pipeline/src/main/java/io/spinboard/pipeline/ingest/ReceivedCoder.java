package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;

/** KafkaIO asks for a coder of its records; they never leave the reader, which makes batches. */
final class ReceivedCoder extends VersionedCoder<Received> {
  private static final long serialVersionUID = 1;

  ReceivedCoder() {
    super("received record", 1);
  }

  @Override
  protected void write(Received value, WireWriter out) {
    throw new UnsupportedOperationException("records travel in batches");
  }

  @Override
  protected Received read(WireReader in) {
    throw new UnsupportedOperationException("records travel in batches");
  }
}
