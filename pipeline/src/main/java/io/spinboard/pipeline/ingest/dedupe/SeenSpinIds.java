package io.spinboard.pipeline.ingest.dedupe;

import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.Set;

/** The spin ids that one part has received, and the number of duplicates among its spins. */
final class SeenSpinIds {
  private final Set<String> ids;
  private long duplicates;

  SeenSpinIds() {
    this(new ObjectOpenHashSet<>(), 0);
  }

  SeenSpinIds(Set<String> ids, long duplicates) {
    this.ids = ids;
    this.duplicates = duplicates;
  }

  /**
   * Adds the spin's id.
   *
   * @return false if it was there already, so that the spin is a duplicate
   */
  boolean add(Spin spin) {
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
