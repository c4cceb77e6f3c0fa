package io.spinboard.bench.throughput;

import java.util.List;

/**
 * What a consumer leaves behind.
 *
 * @param progress how far it had come and when
 * @param points the sum of all players' points, minor currency units; 0 if it does not look at them
 */
record ConsumerReport(List<Progress> progress, long points) {
  /**
   * How far it had come.
   *
   * @param epochMillis when, in milliseconds since 1970 UTC
   * @param records how many it had read by then
   */
  record Progress(long epochMillis, long records) {}

  /** How many records it has read. */
  long records() {
    return progress.get(progress.size() - 1).records();
  }
}
