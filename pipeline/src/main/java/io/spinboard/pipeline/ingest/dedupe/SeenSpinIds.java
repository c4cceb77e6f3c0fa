package io.spinboard.pipeline.ingest.dedupe;

import it.unimi.dsi.fastutil.Hash;
import it.unimi.dsi.fastutil.objects.ObjectOpenCustomHashSet;
import java.util.Collections;
import java.util.Set;

/** The spin ids that one part has received, and the number of duplicates among its spins. */
final class SeenSpinIds {
  private final ObjectOpenCustomHashSet<String> ids;
  private long duplicates;

  SeenSpinIds() {
    this(0, SpinIdHash.SECRET_STRATEGY);
  }

  /**
   * @param expected the number of ids for which to allocate memory
   */
  SeenSpinIds(int expected, Hash.Strategy<String> strategy) {
    this.ids = new ObjectOpenCustomHashSet<>(expected, strategy);
  }

  /**
   * Adds the id of a spin.
   *
   * @return false if it was there already, so that the spin is a duplicate
   */
  boolean add(String id) {
    boolean isNew = ids.add(id);
    if (!isNew) {
      duplicates++;
    }
    return isNew;
  }

  /** Adds duplicates that were counted before this state was encoded. */
  void addDuplicates(long earlier) {
    duplicates += earlier;
  }

  Set<String> ids() {
    return Collections.unmodifiableSet(ids);
  }

  long duplicates() {
    return duplicates;
  }
}
