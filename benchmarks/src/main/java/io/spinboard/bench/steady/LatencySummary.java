package io.spinboard.bench.steady;

import java.util.Collection;

/**
 * Percentiles of latencies in milliseconds.
 *
 * @param count the number of measurements
 * @param p50Millis the median; null if there were no measurements
 * @param p99Millis the 99th percentile; null if there were no measurements
 * @param maxMillis the maximum; null if there were no measurements
 */
public record LatencySummary(int count, Double p50Millis, Double p99Millis, Double maxMillis) {
  /** Summarizes latencies in milliseconds. */
  public static LatencySummary of(Collection<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new LatencySummary(
        sorted.length, percentile(sorted, 50), percentile(sorted, 99), percentile(sorted, 100));
  }

  /** Returns the least value that is not exceeded by the given percentage of all values. */
  private static Double percentile(double[] sorted, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted.length == 0 ? null : sorted[Math.max(rank, 1) - 1];
  }
}
