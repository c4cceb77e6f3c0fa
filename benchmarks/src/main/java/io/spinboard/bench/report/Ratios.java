package io.spinboard.bench.report;

import io.spinboard.bench.throughput.Throughput;

/**
 * How fast a program was in comparison with the practical limit, which is 1.
 *
 * @param whole over the whole run; null if the limit was not measured
 * @param steady from a tenth to nine tenths of the topic; null if one of the two is not known
 */
record Ratios(Double whole, Double steady) {
  /**
   * The ratios of a program's rates to those of the limit.
   *
   * @param limit null if it was not measured
   */
  static Ratios of(Throughput program, Throughput limit) {
    return limit == null
        ? new Ratios(null, null)
        : new Ratios(
            program.spinsPerSecond() / limit.spinsPerSecond(),
            quotient(program.steadySpinsPerSecond(), limit.steadySpinsPerSecond()));
  }

  private static Double quotient(Double dividend, Double divisor) {
    return dividend == null || divisor == null ? null : dividend / divisor;
  }
}
