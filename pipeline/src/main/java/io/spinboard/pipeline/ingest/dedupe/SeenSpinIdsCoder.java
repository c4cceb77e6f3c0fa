package io.spinboard.pipeline.ingest.dedupe;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes {@link SeenSpinIds}. A change of {@link SpinIdHash#part} raises the version, too. */
final class SeenSpinIdsCoder extends VersionedCoder<SeenSpinIds> {
  private static final long serialVersionUID = 1;

  SeenSpinIdsCoder() {
    super("seen spin ids");
  }

  @Override
  protected int version() {
    return 3;
  }

  @Override
  protected void write(SeenSpinIds seen, WireWriter out) throws IOException {
    out.writeLong(seen.duplicates());
    out.writeInt(seen.ids().size());
    for (String id : seen.ids()) {
      out.writeText(id);
    }
  }

  @Override
  protected SeenSpinIds read(WireReader in) throws IOException {
    long duplicates = in.readLong();
    int size = in.readInt();
    SeenSpinIds seen = new SeenSpinIds(size, SpinIdHash.SECRET_STRATEGY);
    seen.addDuplicates(duplicates);
    for (int i = 0; i < size; i++) {
      seen.add(in.readText());
    }
    return seen;
  }
}
