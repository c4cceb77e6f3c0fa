package io.spinboard.bench.report;

import io.spinboard.bench.throughput.Throughput;

/**
 * How fast a program was in comparison with a yardstick, which is 1.
 *
 * @param whole over the whole run; null if the yardstick was not measured
 * @param steady from a tenth to nine tenths of the spins; null if one of the two is not known
 */
record RateRatios(Double whole, Double steady) {
  /**
   * The ratios of a program's rates to those of the yardstick.
   *
   * @param yardstick null if it was not measured
   */
  static RateRatios of(Throughput program, Throughput yardstick) {
    return yardstick == null
        ? new RateRatios(null, null)
        : new RateRatios(
            program.spinsPerSecond() / yardstick.spinsPerSecond(),
            quotient(program.steadySpinsPerSecond(), yardstick.steadySpinsPerSecond()));
  }

  private static Double quotient(Double dividend, Double divisor) {
    return dividend == null || divisor == null ? null : dividend / divisor;
  }
}
