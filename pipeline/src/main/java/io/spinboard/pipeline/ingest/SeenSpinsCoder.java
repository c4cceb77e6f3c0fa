package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.io.IOException;
import java.util.Set;

/** Encodes {@link SeenSpins}. */
final class SeenSpinsCoder extends VersionedCoder<SeenSpins> {
  private static final long serialVersionUID = 1;

  SeenSpinsCoder() {
    super("seen spins");
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(SeenSpins seen, WireWriter out) throws IOException {
    out.writeLong(seen.duplicates());
    out.writeInt(seen.ids().size());
    for (String id : seen.ids()) {
      out.writeText(id);
    }
  }

  @Override
  protected SeenSpins read(WireReader in) throws IOException {
    long duplicates = in.readLong();
    int size = in.readInt();
    Set<String> ids = new ObjectOpenHashSet<>(size);
    for (int i = 0; i < size; i++) {
      ids.add(in.readText());
    }
    return new SeenSpins(ids, duplicates);
  }
}
