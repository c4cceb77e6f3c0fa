package io.spinboard.bench.steady;

import java.util.Collection;

/**
 * How long something took, many times.
 *
 * @param count how often it was measured
 * @param p50Millis half of the times it took no longer, in milliseconds; null if nothing was
 *     measured
 * @param p99Millis in 99 of 100 times it took no longer
 * @param maxMillis it never took longer
 */
public record LatencySummary(int count, Double p50Millis, Double p99Millis, Double maxMillis) {
  /** The figures of single latencies, each in milliseconds. */
  public static LatencySummary of(Collection<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new LatencySummary(
        sorted.length, percentile(sorted, 50), percentile(sorted, 99), percentile(sorted, 100));
  }

  /** The least of the values that so many percent of all do not exceed. */
  private static Double percentile(double[] sorted, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted.length == 0 ? null : sorted[Math.max(rank, 1) - 1];
  }
}
