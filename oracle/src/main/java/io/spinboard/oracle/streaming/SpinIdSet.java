package io.spinboard.oracle.streaming;

import java.security.SecureRandom;

/**
 * A set of spin ids, stored as two hashes of 61 bits each: 16 bytes per id, where a string would
 * take about a hundred. At least a quarter of the slots is free, so 100 million ids take 2 to 4 GB.
 *
 * <p>An id is read as a polynomial; its hashes are the polynomial's values at two random points.
 * The degree is at most 22, so two different ids, even crafted ones, have the same pair of hashes
 * with a probability below 2<sup>-113</sup>. For any two of 100 million ids, it is below
 * 2<sup>-60</sup>.
 */
public final class SpinIdSet {
  /** A prime. */
  private static final long MODULUS = (1L << 61) - 1;

  private static final int CHARS_AT_ONCE = 3;
  private static final int TABLES = 1 << 14;
  private static final int TABLE_SHIFT = 61 - 14;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final long point = RANDOM.nextLong(1, MODULUS);
  private final long otherPoint = RANDOM.nextLong(1, MODULUS);

  /**
   * Indexed by the first bits of the first hash. Many small tables grow one at a time and can be
   * moved; a few large ones would fragment the heap.
   */
  private final HashPairSet[] tables = new HashPairSet[TABLES];

  /** Adds an id; returns whether it is new. */
  public boolean add(String id) {
    long hash = id.length();
    long other = hash;
    for (int at = 0; at < id.length(); at += CHARS_AT_ONCE) {
      long chars = charsAt(id, at);
      hash = plus(times(hash, point), chars);
      other = plus(times(other, otherPoint), chars);
    }
    // Plus 1, because 0 marks a free slot.
    return table((int) (hash >>> TABLE_SHIFT)).add(hash + 1, other);
  }

  private HashPairSet table(int index) {
    if (tables[index] == null) {
      tables[index] = new HashPairSet();
    }
    return tables[index];
  }

  private static long charsAt(String id, int at) {
    long chars = 0;
    for (int i = at; i < Math.min(at + CHARS_AT_ONCE, id.length()); i++) {
      chars = chars << Character.SIZE | id.charAt(i);
    }
    return chars;
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
}
