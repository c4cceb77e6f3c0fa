package io.spinboard.oracle.streaming;

/** A set of pairs of hashes; the first hash of a pair is never 0. */
final class HashPairSet {
  private static final double MAX_LOAD = 0.75;

  /** Two elements per pair; the first is 0 if the slot is free. */
  private long[] slots = new long[2 * 16];

  private int size;

  /** Adds a pair; returns whether it is new. */
  boolean add(long hash, long other) {
    boolean isNew = put(hash, other);
    if (isNew && ++size > MAX_LOAD * slots.length / 2) {
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
