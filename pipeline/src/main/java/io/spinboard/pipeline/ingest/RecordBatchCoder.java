package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.pipeline.wire.RecordCoder;
import io.spinboard.pipeline.wire.SpinWire;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link RecordBatch}. */
public final class RecordBatchCoder extends VersionedCoder<RecordBatch> {
  private static final long serialVersionUID = 1;
  private static final RecordCoder<RejectedSpin> REJECTED = RecordCoder.of(RejectedSpin.class);

  public RecordBatchCoder() {
    super("batch of records");
  }

  @Override
  protected int version() {
    return 3;
  }

  @Override
  protected void write(RecordBatch batch, WireWriter out) throws IOException {
    SpinWire.write(batch.spins(), out);
    out.writeList(batch.rejected(), REJECTED::encode);
  }

  @Override
  protected RecordBatch read(WireReader in) throws IOException {
    return new RecordBatch(SpinWire.read(in), in.readList(REJECTED::decode));
  }
}
