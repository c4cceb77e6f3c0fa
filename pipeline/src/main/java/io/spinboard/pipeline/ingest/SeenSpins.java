package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.Set;

/** The identities that one shard has met, and how many spins it has recognised as duplicates. */
final class SeenSpins {
  private final Set<String> ids;
  private long duplicates;

  SeenSpins() {
    this(new ObjectOpenHashSet<>(), 0);
  }

  SeenSpins(Set<String> ids, long duplicates) {
    this.ids = ids;
    this.duplicates = duplicates;
  }

  /** Whether this is the first spin of its identity; from now on it is not. */
  boolean isNew(Spin spin) {
    boolean isNew = ids.add(spin.spinId());
    if (!isNew) {
      duplicates++;
    }
    return isNew;
  }

  Set<String> ids() {
    return ids;
  }

  long duplicates() {
    return duplicates;
  }
}
