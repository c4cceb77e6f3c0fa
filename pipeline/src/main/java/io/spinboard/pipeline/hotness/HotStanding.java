package io.spinboard.pipeline.hotness;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * How hot a player is at a tick.
 *
 * @param playerId who
 * @param teamId the team of the player's latest spin in the long window that names one, or {@link
 *     io.spinboard.events.Spin#NO_TEAM}
 * @param teamName that team's name; null if none is known
 * @param shortSum points in the short window
 * @param shortSpins spins in it, &gt; 0
 * @param longSum points in the long window, &gt; 0
 * @param longSpins spins in it, &gt; 0
 */
public record HotStanding(
    int playerId,
    int teamId,
    String teamName,
    long shortSum,
    long shortSpins,
    long longSum,
    long longSpins) {

  /** First place first: the hottest, then the smaller id. */
  static final Comparator<HotStanding> ORDER =
      ((Comparator<HotStanding>) HotStanding::compareHotness)
          .reversed()
          .thenComparingInt(HotStanding::playerId);

  /** Ratios of doubles this far apart are in the same order as the exact ones. */
  private static final double CLEARLY = 1 + 1e-9;

  private static int compareHotness(HotStanding a, HotStanding b) {
    double left = a.roughly();
    double right = b.roughly();
    if (left > right * CLEARLY || right > left * CLEARLY) {
      return Double.compare(left, right);
    }
    if (productFits(a, b) && productFits(b, a)) {
      return Long.compare(
          a.shortSum * a.longSpins * b.shortSpins * b.longSum,
          b.shortSum * b.longSpins * a.shortSpins * a.longSum);
    }
    return a.heat().multiply(b.coolness()).compareTo(b.heat().multiply(a.coolness()));
  }

  /** Whether the heat of one times the coolness of the other has at most 63 bits. */
  private static boolean productFits(HotStanding a, HotStanding b) {
    return Long.numberOfLeadingZeros(a.shortSum)
            + Long.numberOfLeadingZeros(a.longSpins)
            + Long.numberOfLeadingZeros(b.shortSpins)
            + Long.numberOfLeadingZeros(b.longSum)
        >= 4 * 64 - 63;
  }

  /** Whether no exact comparison is needed to tell. */
  boolean isClearlyHotterThan(
      long otherShortSum, long otherShortSpins, long otherLongSum, long otherLongSpins) {
    return roughly()
        > roughly(otherShortSum, otherShortSpins, otherLongSum, otherLongSpins) * CLEARLY;
  }

  private double roughly() {
    return roughly(shortSum, shortSpins, longSum, longSpins);
  }

  private static double roughly(long shortSum, long shortSpins, long longSum, long longSpins) {
    return ((double) shortSum / shortSpins) / ((double) longSum / longSpins);
  }

  private BigInteger heat() {
    return BigInteger.valueOf(shortSum).multiply(BigInteger.valueOf(longSpins));
  }

  private BigInteger coolness() {
    return BigInteger.valueOf(shortSpins).multiply(BigInteger.valueOf(longSum));
  }
}
