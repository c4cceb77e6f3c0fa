package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.RecordCoder;
import io.spinboard.pipeline.wire.SpinWire;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link ReadBatch}. */
public final class ReadBatchCoder extends VersionedCoder<ReadBatch> {
  private static final long serialVersionUID = 1;
  private static final RecordCoder<RejectedSpin> REJECTED = RecordCoder.of(RejectedSpin.class);

  public ReadBatchCoder() {
    super("batch of records");
  }

  @Override
  protected int version() {
    return 3;
  }

  @Override
  protected void write(ReadBatch batch, WireWriter out) throws IOException {
    SpinWire.write(batch.spins(), out);
    out.writeList(batch.rejected(), REJECTED::encode);
  }

  @Override
  protected ReadBatch read(WireReader in) throws IOException {
    return new ReadBatch(SpinWire.read(in), in.readList(REJECTED::decode));
  }
}
