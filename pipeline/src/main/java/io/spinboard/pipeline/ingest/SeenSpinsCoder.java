package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;

/** Encodes {@link SeenSpins}. */
final class SeenSpinsCoder extends VersionedCoder<SeenSpins> {
  private static final long serialVersionUID = 1;

  SeenSpinsCoder() {
    super("seen spins", 1);
  }

  @Override
  protected void write(SeenSpins seen, DataOutputStream out) throws IOException {
    Wire.writeLong(seen.duplicates(), out);
    Wire.writeInt(seen.ids().size(), out);
    for (String id : seen.ids()) {
      Wire.writeText(id, out);
    }
  }

  @Override
  protected SeenSpins read(DataInputStream in) throws IOException {
    long duplicates = Wire.readLong(in);
    int size = Wire.readInt(in);
    Set<String> ids = new ObjectOpenHashSet<>(size);
    for (int i = 0; i < size; i++) {
      ids.add(Wire.readText(in));
    }
    return new SeenSpins(ids, duplicates);
  }
}
