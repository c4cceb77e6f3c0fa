package io.spinboard.pipeline.ingest.dedupe;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.io.IOException;
import java.util.Set;

/** Encodes {@link SeenSpinIds}. */
final class SeenSpinIdsCoder extends VersionedCoder<SeenSpinIds> {
  private static final long serialVersionUID = 1;

  SeenSpinIdsCoder() {
    super("seen spin ids");
  }

  @Override
  protected int version() {
    return 2;
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
    Set<String> ids = new ObjectOpenHashSet<>(size);
    for (int i = 0; i < size; i++) {
      ids.add(in.readText());
    }
    return new SeenSpinIds(ids, duplicates);
  }
}
