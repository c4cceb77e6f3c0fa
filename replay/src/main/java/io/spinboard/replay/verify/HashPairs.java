package io.spinboard.replay.verify;

/** A set of pairs of hashes, the first of which is never 0. */
final class HashPairs {
  private static final double MOST_TAKEN = 0.75;

  /** Pairs, the first one 0 where there is none. */
  private long[] slots = new long[2 * 16];

  private int size;

  /** Whether the pair was not there before; now it is. */
  boolean add(long hash, long other) {
    boolean isNew = put(hash, other);
    if (isNew && ++size > MOST_TAKEN * slots.length / 2) {
      grow();
    }
    return isNew;
  }

  private boolean put(long hash, long other) {
    int mask = slots.length / 2 - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (slots[2 * slot] != 0) {
      if (slots[2 * slot] == hash && slots[2 * slot + 1] == other) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = other;
    return true;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[Math.multiplyExact(before.length, 2)];
    for (int i = 0; i < before.length; i += 2) {
      if (before[i] != 0) {
        put(before[i], before[i + 1]);
      }
    }
  }
}
