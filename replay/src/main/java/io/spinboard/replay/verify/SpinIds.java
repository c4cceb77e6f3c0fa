package io.spinboard.replay.verify;

import java.security.SecureRandom;

/**
 * The spin ids that were seen, as two hashes of 61 bits each: 16 bytes an id where texts would take
 * some hundred, so that a hundred million take 2 GB, and 3 GB while room is made.
 *
 * <p>Ids are polynomials here, and the hashes their values at two points that are drawn anew each
 * time. They are of degree 22 at most, so both values of two different ones are the same with a
 * probability below 2<sup>-113</sup>, whoever made the ids up: for a hundred million of them, that
 * any two are taken for one is less likely than 2<sup>-60</sup>.
 */
final class SpinIds {
  /** A prime. */
  private static final long MODULUS = (1L << 61) - 1;

  private static final int CHARS_AT_ONCE = 3;
  private static final double MOST_TAKEN = 0.75;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final long point = RANDOM.nextLong(1, MODULUS);
  private final long otherPoint = RANDOM.nextLong(1, MODULUS);

  /** Pairs of hashes, the first one 0 where there is none. */
  private long[] slots = new long[2 * 1024];

  private int size;

  /** Whether this is the first time that the id is seen, and remembers it. */
  boolean isNew(String id) {
    long hash = id.length();
    long other = hash;
    for (int at = 0; at < id.length(); at += CHARS_AT_ONCE) {
      long some = charsAt(id, at);
      hash = plus(times(hash, point), some);
      other = plus(times(other, otherPoint), some);
    }
    // 0 means that there is none.
    boolean isNew = put(hash + 1, other);
    if (isNew && ++size > MOST_TAKEN * slots.length / 2) {
      grow();
    }
    return isNew;
  }

  private static long charsAt(String id, int at) {
    long some = 0;
    for (int i = at; i < Math.min(at + CHARS_AT_ONCE, id.length()); i++) {
      some = some << Character.SIZE | id.charAt(i);
    }
    return some;
  }

  private static long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return plus((high << 3 | low >>> 61) & MODULUS, low & MODULUS);
  }

  private static long plus(long a, long b) {
    long sum = a + b;
    return sum >= MODULUS ? sum - MODULUS : sum;
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
