package io.spinboard.replay.verify;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The spin ids that were seen, as two hashes of 61 bits each: 16 bytes an id where texts would take
 * some hundred. A fourth or more of the room is free, so that a hundred million take 2 to 4 GB.
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
  private static final int TABLES = 1 << 14;
  private static final int TABLE_SHIFT = 61 - 14;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final long point = RANDOM.nextLong(1, MODULUS);
  private final long otherPoint = RANDOM.nextLong(1, MODULUS);

  /**
   * By the first bits of the first hash. Many small tables make room one after the other, and can
   * be moved: of a few large ones the garbage collector would be left with holes that nothing fits
   * in.
   */
  private final HashPairs[] tables = new HashPairs[TABLES];

  SpinIds() {
    Arrays.setAll(tables, table -> new HashPairs());
  }

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
    return tables[(int) (hash >>> TABLE_SHIFT)].add(hash + 1, other);
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
}
