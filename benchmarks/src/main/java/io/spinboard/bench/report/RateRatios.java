package io.spinboard.bench.report;

import io.spinboard.bench.throughput.Throughput;

/**
 * A program's rates relative to those of the baseline.
 *
 * @param whole the ratio over the whole run; null if the baseline was not measured
 * @param steady the ratio from 10 % to 90 % of the spins; null if one of the rates is unknown
 */
record RateRatios(Double whole, Double steady) {
  /**
   * Divides a program's rates by those of the baseline.
   *
   * @param baseline null if it was not measured
   */
  static RateRatios of(Throughput program, Throughput baseline) {
    return baseline == null
        ? new RateRatios(null, null)
        : new RateRatios(
            program.spinsPerSecond() / baseline.spinsPerSecond(),
            quotient(program.steadySpinsPerSecond(), baseline.steadySpinsPerSecond()));
  }

  private static Double quotient(Double dividend, Double divisor) {
    return dividend == null || divisor == null ? null : dividend / divisor;
  }
}
