package io.spinboard.pipeline.rank;

import java.util.Comparator;

/**
 * Which of two reports of a shard is the newer one: the greater revision, then the greater sequence
 * number. Both are part of the shard's state, so a restored job continues to count where its
 * mergers do.
 *
 * @param revision of the rules by which spins were counted
 * @param sequence grows with every change of the shard's state under one revision
 */
public record ReportVersion(long revision, long sequence) implements Comparable<ReportVersion> {
  private static final Comparator<ReportVersion> ORDER =
      Comparator.comparingLong(ReportVersion::revision).thenComparingLong(ReportVersion::sequence);

  @Override
  public int compareTo(ReportVersion other) {
    return ORDER.compare(this, other);
  }
}
