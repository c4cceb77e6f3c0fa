package io.spinboard.pipeline.campaigns;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Everybody who has been in a shard's campaigns, each with a number from 0 on. A spin's subject is
 * looked up here, once for all campaigns; each of these finds what it has of the subject by number.
 * Nobody is forgotten as long as there are campaigns. Not kept, as campaigns know who is in them.
 */
final class Roster {
  private static final int UNKNOWN = -1;

  private final Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
  private final IntArrayList subjectIds = new IntArrayList();

  /** Nobody yet. */
  Roster() {
    numbers.defaultReturnValue(UNKNOWN);
  }

  /** The number of somebody, who gets one if need be. */
  int numberOf(int subjectId) {
    int number = numbers.get(subjectId);
    if (number == UNKNOWN) {
      number = subjectIds.size();
      numbers.put(subjectId, number);
      subjectIds.add(subjectId);
    }
    return number;
  }

  int subjectId(int number) {
    return subjectIds.getInt(number);
  }

  /** How many have a number. */
  int size() {
    return subjectIds.size();
  }

  /** Forgets everybody; no number that was given is valid any more. */
  void clear() {
    numbers.clear();
    subjectIds.clear();
  }
}
