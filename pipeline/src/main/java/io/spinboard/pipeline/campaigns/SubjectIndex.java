package io.spinboard.pipeline.campaigns;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Maps the ids of one shard's players or teams to dense indexes 0, 1, 2 …, shared by all of its
 * campaigns: a spin's subject is hashed once, and each campaign finds its row in an array. Indexes
 * stay valid until {@link #clear}. Not part of the encoded state, since the entrants of the
 * campaigns restore it.
 */
final class SubjectIndex {
  private static final int ABSENT = -1;

  private final Int2IntOpenHashMap indexes = new Int2IntOpenHashMap();
  private final IntArrayList subjectIds = new IntArrayList();

  SubjectIndex() {
    indexes.defaultReturnValue(ABSENT);
  }

  /** The index of a subject, which is added if it is new. */
  int indexOf(int subjectId) {
    int index = indexes.get(subjectId);
    if (index == ABSENT) {
      index = subjectIds.size();
      indexes.put(subjectId, index);
      subjectIds.add(subjectId);
    }
    return index;
  }

  int subjectId(int index) {
    return subjectIds.getInt(index);
  }

  int size() {
    return subjectIds.size();
  }

  /** Removes all subjects and invalidates their indexes. */
  void clear() {
    indexes.clear();
    subjectIds.clear();
  }
}
