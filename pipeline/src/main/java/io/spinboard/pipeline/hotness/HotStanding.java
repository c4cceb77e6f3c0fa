package io.spinboard.pipeline.hotness;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * The sums of a hot player at a tick.
 *
 * @param playerId the player
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

  /** The order of the board: the greatest hotness, then the smaller id. */
  static final Comparator<HotStanding> ORDER =
      ((Comparator<HotStanding>) HotStanding::compareHotness)
          .reversed()
          .thenComparingInt(HotStanding::playerId);

  /** Ratios of doubles that differ by this factor are in the order of the exact ratios. */
  private static final double CLEARLY = 1 + 1e-9;

  private static int compareHotness(HotStanding a, HotStanding b) {
    double left = a.approximately();
    double right = b.approximately();
    if (left > right * CLEARLY || right > left * CLEARLY) {
      return Double.compare(left, right);
    }
    if (productFits(a, b) && productFits(b, a)) {
      return Long.compare(
          a.shortSum * a.longSpins * b.shortSpins * b.longSum,
          b.shortSum * b.longSpins * a.shortSpins * a.longSum);
    }
    return a.numerator()
        .multiply(b.denominator())
        .compareTo(b.numerator().multiply(a.denominator()));
  }

  /** Whether the numerator of one times the denominator of the other has at most 63 bits. */
  private static boolean productFits(HotStanding a, HotStanding b) {
    return Long.numberOfLeadingZeros(a.shortSum)
            + Long.numberOfLeadingZeros(a.longSpins)
            + Long.numberOfLeadingZeros(b.shortSpins)
            + Long.numberOfLeadingZeros(b.longSum)
        >= 4 * 64 - 63;
  }

  /** Whether doubles alone prove that this player is hotter. */
  boolean isClearlyHotterThan(
      long otherShortSum, long otherShortSpins, long otherLongSum, long otherLongSpins) {
    return approximately()
        > approximately(otherShortSum, otherShortSpins, otherLongSum, otherLongSpins) * CLEARLY;
  }

  private double approximately() {
    return approximately(shortSum, shortSpins, longSum, longSpins);
  }

  private static double approximately(
      long shortSum, long shortSpins, long longSum, long longSpins) {
    return ((double) shortSum / shortSpins) / ((double) longSum / longSpins);
  }

  private BigInteger numerator() {
    return BigInteger.valueOf(shortSum).multiply(BigInteger.valueOf(longSpins));
  }

  private BigInteger denominator() {
    return BigInteger.valueOf(shortSpins).multiply(BigInteger.valueOf(longSum));
  }
}
